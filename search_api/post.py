"""Mail out through the office's own SMTP server (RFC 5321). Off unless an administrator names one."""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import closing, suppress
from dataclasses import dataclass
from email import policy
from typing import TYPE_CHECKING, Final, Literal

from indexer.errors import PostError

if TYPE_CHECKING:
    from email.message import EmailMessage

Security = Literal["starttls", "tls", "none"]
SECONDS: Final = 20.0
_OK: Final = 250
_TAKEN: Final = (_OK, 251)
_GO_ON: Final = 354
_LEADING_DOT: Final = re.compile(rb"^\.", re.MULTILINE)  # RFC 5321, 4.5.2


@dataclass(frozen=True, slots=True)
class PostSettings:
    """``site`` is the address at which readers reach this server: what the links in mails begin with."""

    host: str
    sender: str
    site: str
    port: int
    security: Security = "starttls"
    user: str | None = None
    password: str | None = None
    seconds: float = SECONDS


class PostOffice:
    """Safe to use from several threads: a connection a mail."""

    def __init__(self, settings: PostSettings) -> None:
        self._settings = settings
        self.sender, self.site = settings.sender, settings.site.rstrip("/") + "/"

    def send(self, message: EmailMessage) -> None:
        """Raises ``PostError``. When the line breaks after the whole mail was sent, it counts as sent: never twice."""
        try:
            with closing(self._connected()) as server:
                self._greet(server)
                self._envelope(server, message["To"].addresses[0].addr_spec)
                self._content(server, message.as_bytes(policy=policy.SMTP))
                with suppress(OSError, smtplib.SMTPException):
                    server.quit()
        except (OSError, smtplib.SMTPException) as error:
            raise PostError(f"Máy chủ thư {self._settings.host}:{self._settings.port} không nhận: {error}") from error

    def _connected(self) -> smtplib.SMTP:
        settings = self._settings
        if settings.security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(settings.host, settings.port, timeout=settings.seconds, context=context)
        return smtplib.SMTP(settings.host, settings.port, timeout=settings.seconds)

    def _greet(self, server: smtplib.SMTP) -> None:
        if self._settings.security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if self._settings.user:
            server.login(self._settings.user, self._settings.password or "")

    def _envelope(self, server: smtplib.SMTP, recipient: str) -> None:
        server.ehlo_or_helo_if_needed()
        _require(server.mail(self.sender), (_OK,))
        _require(server.rcpt(recipient), _TAKEN)

    @staticmethod
    def _content(server: smtplib.SMTP, content: bytes) -> None:
        """As ``smtplib`` does it, but for telling a line that breaks before the last dot from one that breaks after."""
        _require(server.docmd("DATA"), (_GO_ON,))
        server.send(_LEADING_DOT.sub(b"..", content).removesuffix(b"\r\n") + b"\r\n.\r\n")
        try:
            reply = server.getreply()
        except (smtplib.SMTPServerDisconnected, TimeoutError):
            return  # nobody can tell whether it was taken
        _require(reply, (_OK,))


def _require(reply: tuple[int, bytes], good: tuple[int, ...]) -> None:
    if reply[0] not in good:
        raise smtplib.SMTPResponseException(*reply)
