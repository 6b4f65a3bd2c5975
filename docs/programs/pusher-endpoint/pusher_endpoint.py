import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from infrai_realtime import Realtime

realtime = Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010")


class PusherEndpoint(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        form = parse_qs(body.decode())
        channel = form["channel_name"][0]
        # Take the user from your session, and check here that this user may open this channel.
        user = {"id": "user_42", "name": "Ada"}
        member = {"user_id": user["id"], "user_info": {"name": user["name"]}}
        signature = realtime.auth.sign(
            vendor="pusher",
            client_id=user["id"],
            channels=[channel],
            socket_id=form["socket_id"][0],
            channel_data=member if channel.startswith("presence-") else None,
        )
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(signature.token).encode())


with ThreadingHTTPServer(("127.0.0.1", 0), PusherEndpoint) as server:
    print("The Pusher endpoint listens on port", server.server_port, flush=True)
    server.serve_forever()
