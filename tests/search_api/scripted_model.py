"""A server that speaks the chat API and says what a test tells it to; real HTTP on this machine."""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Script:
    """What to say: ``say(prompt)`` gives pieces; a number among them is a pause in seconds, None a broken line."""

    def __init__(self, say):
        self.say = say
        self.status = 200
        self.streams = True
        self.raw = None
        self.asked = []
        self.headers = []

    def prompts(self):
        """Everything that each request showed the model."""
        return ["\n".join(message["content"] for message in asked["messages"]) for asked in self.asked]


@contextmanager
def scripted(say):
    """The running server's base URL and its script."""
    script = Script(say)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            script.asked.append(body)
            script.headers.append((self.path, self.headers.get("Authorization")))
            kind = "text/event-stream" if script.streams else "application/json"
            self.send_response(script.status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            with suppress(OSError):  # the reader may have gone
                self.wfile.write(script.raw) if script.raw is not None else self._tell(script.say(script.prompts()[-1]))

        def _tell(self, pieces):
            if not script.streams:
                message = {"choices": [{"message": {"content": "".join(pieces)}}]}
                self.wfile.write(json.dumps(message).encode())
                return
            for piece in pieces:
                if piece is None:
                    return
                if isinstance(piece, float):
                    time.sleep(piece)
                    continue
                chunk = {"choices": [{"delta": {"content": piece}}]}
                self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
                self.wfile.flush()
            self.wfile.write(b'data: {"choices": []}\n\ndata: [DONE]\n\n')

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", script
    finally:
        server.shutdown()
        server.server_close()
