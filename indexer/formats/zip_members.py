"""ZIP: the documents inside, counted before they are inflated. Nothing is ever written to a path of its naming."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable
from indexer.formats.old_bytes import decode_old
from indexer.formats.packages import suffix_of_package
from indexer.formats.places import is_passing, place_of, unlike
from indexer.model import Member, Unpacked

if TYPE_CHECKING:
    from collections.abc import Callable
    from zipfile import ZipFile, ZipInfo

_MEGABYTE = 1024 * 1024
MOST_MEMBERS = 2000
MOST_INFLATED = 1024 * _MEGABYTE
"""Bytes of all members together, as the archive states them; zipfile inflates no member beyond its stated size."""
_LARGEST_MEMBER = 150 * _MEGABYTE
# What goes back in one part: a reply has its limit.
_PART = 100 * _MEGABYTE
_SPLIT = "tách thành nhiều tệp nén nhỏ rồi thử lại"
_CLIMBS = "tên tệp trỏ ra ngoài tệp nén nên không lấy. Cách xử lý: kiểm tra nguồn của tệp nén"
_LOCKED_FLAG, _UTF8_FLAG = 0x1, 0x800
_UNICODE_PATH = 0x7075


def unpack_zip(name: str, content: bytes, start: int, wanted: Callable[[str], bool]) -> Unpacked:
    """The members that ``wanted`` takes by their names. Raises UnreadableFileError: broken, or made to harm."""
    if not content.startswith(b"PK"):
        raise unreadable(name, "đuôi tệp là .zip nhưng nội dung không phải loại đó", DOWNLOAD_AGAIN)
    if suffix_of_package(name, content):
        return Unpacked(is_document=True)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = [info for info in archive.infolist() if not info.is_dir()]
        _check(name, members)
        return _taken_out(archive, members, start, wanted)


def _check(name: str, members: list[ZipInfo]) -> None:
    if len(members) > MOST_MEMBERS:
        raise unreadable(name, f"tệp nén chứa quá nhiều tệp ({len(members)}, nhiều nhất {MOST_MEMBERS})", _SPLIT)
    if sum(info.file_size for info in members) > MOST_INFLATED:
        raise unreadable(name, "tệp nén bung ra quá lớn (trên 1 GB)", _SPLIT)


def _taken_out(archive: ZipFile, members: list[ZipInfo], start: int, wanted: Callable[[str], bool]) -> Unpacked:
    places = _places(members)
    found: list[Member] = []
    refused: list[tuple[str, str]] = []
    ignored: list[str] = []
    size = 0
    for index, info in enumerate(members[start:], start=start):
        place = places[index]
        reason = _refusal(info)
        if is_passing(place) and reason != _CLIMBS:
            continue
        if not wanted(place) and not reason:
            ignored.append(place)
            continue
        if size and size + info.file_size > _PART:
            return Unpacked(False, tuple(found), tuple(refused), tuple(ignored), more=index)
        data = b"" if reason else _inflated(archive, info)
        if data is None:
            reason = "tệp bị hỏng hoặc nén theo cách không đọc được. Cách xử lý: nén lại thành ZIP thường"
        if reason or data is None:
            refused.append((place, str(reason)))
            continue
        size += len(data)
        found.append(Member(place, data))
    return Unpacked(False, tuple(found), tuple(refused), tuple(ignored))


def _places(members: list[ZipInfo]) -> list[str]:
    """Each member's place, no two alike; one that leads out of the archive is named as it stands, on one line."""
    taken: dict[str, None] = {}
    for info in members:
        path = member_path(info)
        taken[unlike(place_of(path) or "".join(c if c.isprintable() else "?" for c in path)[:200], taken)] = None
    return list(taken)


def _refusal(info: ZipInfo) -> str | None:
    """Why a member is not even tried; None where nothing speaks against it."""
    if place_of(member_path(info)) is None:
        return _CLIMBS
    if info.flag_bits & _LOCKED_FLAG:
        return "tệp được đặt mật khẩu. Cách xử lý: giải nén bằng mật khẩu rồi đưa từng tệp vào."
    if stat.S_ISLNK(info.external_attr >> 16):
        return "là liên kết tới tệp khác. Cách xử lý: đưa chính tệp đó vào."
    if info.file_size > _LARGEST_MEMBER:
        return "tệp quá lớn (trên 150 MB). Cách xử lý: giải nén rồi đưa riêng tệp này vào."
    return None


def _inflated(archive: ZipFile, info: ZipInfo) -> bytes | None:
    try:
        return archive.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        return None


# ---- names ---------------------------------------------------------------------------------------------------


def member_path(info: ZipInfo) -> str:
    """A member's path in Unicode. Old programs write it in whatever code page their machine had."""
    if info.flag_bits & _UTF8_FLAG:
        return info.orig_filename
    stated = _unicode_path(info.extra)
    if stated is not None:
        return stated
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:  # not as it came out of the archive: changed by the library already
        return info.orig_filename
    return _guessed(raw)


def _unicode_path(extra: bytes) -> str | None:
    """The path in the extra field that Info-ZIP and WinRAR add: version, checksum, UTF-8."""
    while len(extra) >= 4:  # noqa: PLR2004 - each field begins with two numbers of two bytes
        kind, length = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        if kind == _UNICODE_PATH:
            try:
                return extra[9 : 4 + length].decode("utf-8") or None
            except UnicodeDecodeError:
                return None
        extra = extra[4 + length :]
    return None


def _guessed(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return decode_old(raw) or raw.decode("cp437")
