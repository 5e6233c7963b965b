"""A mail server that takes, refuses or hangs up as a test tells it to; real SMTP on this machine."""

from __future__ import annotations

import socketserver
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy

from search_api.post import PostOffice, PostSettings

SITE = "http://tra-cuu.xa.gov.vn"


@dataclass
class Script:
    """``refuse``: what the server answers to a verb instead of yes; ``hang_up``: the verb after which it goes silent.

    ``envelopes`` are (from, to); ``mails`` what was taken, parsed; ``verbs`` all that was said to it.
    """

    refuse: dict[str, str] = field(default_factory=dict)
    hang_up: str = ""
    port: int = 0
    envelopes: list = field(default_factory=list)
    mails: list = field(default_factory=list)
    verbs: list = field(default_factory=list)

    def office(self, **more):
        settings = {"host": "127.0.0.1", "sender": "can-cu@xa.gov.vn", "site": SITE, "port": self.port,
                    "security": "none", "seconds": 5.0, **more}  # fmt: skip
        return PostOffice(PostSettings(**settings))

    def to(self, address):
        """The mails that went to an address."""
        return [mail for mail in self.mails if mail["To"] == address]


def text(mail):
    return mail.get_content().replace("\r\n", "\n")


class Handler(socketserver.StreamRequestHandler):
    """One connection; ``script`` is set by the server that makes it."""

    script: Script

    def handle(self):
        self._say("220 sẵn sàng")
        while line := self.rfile.readline():
            verb, _, rest = line.decode().strip().partition(" ")
            self.script.verbs.append(verb.upper())
            if not self._answer(verb.upper(), rest):
                return

    def _answer(self, verb, rest):
        """Whether the connection goes on."""
        if verb in self.script.refuse:
            self._say(self.script.refuse[verb])
            return True
        if verb == "DATA":
            return self._data()
        if verb == "MAIL":
            self.sender = address(rest)
        elif verb == "RCPT":
            self.script.envelopes.append((self.sender, address(rest)))
        self._say("221 bye" if verb == "QUIT" else "250 ok")
        return verb != "QUIT"

    def _data(self):
        if self.script.hang_up == "before DATA":
            return False
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line[1:] if line.startswith(b"..") else line)
        self.script.mails.append(message_from_bytes(b"".join(lines), policy=policy.default))
        if self.script.hang_up == "after DATA":
            return False
        self._say("250 ok")
        return True

    def _say(self, line):
        self.wfile.write(line.encode() + b"\r\n")


def address(rest):
    return rest.partition("<")[2].partition(">")[0]


@contextmanager
def post_server():
    """The running server's script."""
    script = Script()
    handler = type("Scripted", (Handler,), {"script": script})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        script.port = server.server_address[1]
        try:
            yield script
        finally:
            server.shutdown()
