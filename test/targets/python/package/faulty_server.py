"""A server whose responses a test chooses, for faults that no mock has."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

METADATA = {
    "request_id": "01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77",
    "cost_usd": 0.00002,
    "latency_ms": 12,
    "vendor": None,
    "cache_hit": False,
}


@dataclass
class Reply:
    """One response; without a status, the connection is closed instead."""

    status: int | None
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    pause_between_bytes: float = 0


@dataclass
class Received:
    """A request that the server received."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


def success(data: Any) -> Reply:
    """Create a success in its envelope."""
    return Reply(200, {"ok": True, "data": data, "error": None, "metadata": METADATA})


def failure(status: int, code: str, **headers: str) -> Reply:
    """Create a failure in its envelope; `Retry_After` sets the header of that name."""
    error = {"code": code, "message": "It went wrong.", "hint": "Do it better."}
    body = {"ok": False, "data": None, "error": error, "metadata": METADATA}
    return Reply(status, body, {name.replace("_", "-"): text for name, text in headers.items()})


class FaultyServer:
    """Sends its replies in order, and then keeps sending the last one."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.received: list[Received] = []
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner._respond(self)

            do_POST = do_DELETE = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def reply_with(self, *replies: Reply) -> None:
        """Set the replies."""
        self.replies = list(replies)

    def __enter__(self) -> FaultyServer:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _respond(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length", 0))
        text = handler.rfile.read(length)
        headers = {name.lower(): value for name, value in handler.headers.items()}
        body = json.loads(text) if text else None
        self.received.append(Received(handler.command, handler.path, headers, body))
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        time.sleep(reply.delay)
        if reply.status is None:
            return
        content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        handler.send_response(reply.status)
        for name, value in reply.headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        if not reply.pause_between_bytes:
            handler.wfile.write(content)
            return
        try:
            for byte in content:
                handler.wfile.write(bytes([byte]))
                time.sleep(reply.pause_between_bytes)
        except OSError:
            pass
