import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from infrai_realtime import Realtime

realtime = Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010")


def user_of_session(cookie: str | None) -> str | None:
    """Replace this with your framework's session lookup."""
    return None if cookie is None else "user_42"


class TokenServer(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        user_id = user_of_session(self.headers["Cookie"])
        if user_id is None:
            self.send_error(401)
            return
        token = realtime.token.issue(
            client_id=user_id,
            channels=["room-42"],
            capabilities=["subscribe"],
            ttl_seconds=900,
        )
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(token.to_json().encode())


with ThreadingHTTPServer(("127.0.0.1", 0), TokenServer) as server:
    print("The token server listens on port", server.server_port, flush=True)
    server.serve_forever()
