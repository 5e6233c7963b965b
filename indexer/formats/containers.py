"""Files that hold files: ZIPs and e-mails. What stands inside comes out as bytes with a name, never as a file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from indexer.errors import UnreadableFileError
from indexer.formats.confined import unpack_confined
from indexer.formats.eml import unpack_eml
from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable
from indexer.formats.msg import unpack_msg
from indexer.formats.registry import NOT_YET, READERS
from indexer.formats.zip_members import unpack_zip

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.model import Unpacked

    Unpacker = Callable[[str, bytes, int, Callable[[str], bool]], Unpacked]

# To add a container: write its unpacker beside the others and name its suffix here.
CONTAINERS: dict[str, Unpacker] = {".zip": unpack_zip, ".eml": unpack_eml, ".msg": unpack_msg}


def is_container(name: str) -> bool:
    """Whether a file of this name may hold others."""
    return PurePath(name).suffix.lower() in CONTAINERS


def is_known(name: str) -> bool:
    """Whether a file of this name is of a kind that is read, opened, or named as one that is not read yet."""
    suffix = PurePath(name).suffix.lower()
    return suffix in READERS or suffix in CONTAINERS or suffix in NOT_YET


def unpack(name: str, content: bytes, start: int = 0) -> Unpacked:
    """The files in a container from the ``start``-th on. Raises UnreadableFileError. Unpacks in a child process."""
    return unpack_confined(name, content, start)


def unpack_here(name: str, content: bytes, start: int) -> Unpacked:
    """As ``unpack``, in this process and without limits."""
    try:
        return CONTAINERS[PurePath(name).suffix.lower()](name, content, start, is_known)
    except UnreadableFileError:
        raise
    except MemoryError as error:
        raise unreadable(name, "tệp bung ra quá lớn", "kiểm tra nguồn của tệp, hoặc chia nhỏ rồi thử lại") from error
    except Exception as error:  # libraries raise all kinds of errors on broken files
        raise unreadable(name, f"tệp bị hỏng, không mở được ({type(error).__name__})", DOWNLOAD_AGAIN) from error
