"""Files in Microsoft's older container (OLE): which program's they are, and what stands in their streams."""

from __future__ import annotations

import io

import olefile

from indexer.formats.failures import DOWNLOAD_AGAIN, unreadable

# The stream that shows whose file it is, and the suffix of such files.
_KINDS = (
    ("WordDocument", ".doc"),
    ("Workbook", ".xls"),
    ("Book", ".xls"),
    ("PowerPoint Document", ".ppt"),
    ("__properties_version1.0", ".msg"),
)
_LOCKED = ("EncryptedPackage", "EncryptionInfo")
_UNLOCK = "mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi thử lại"
# Word's file information block: two bytes of flags, one of which says that the text is encrypted.
_FLAGS, _ENCRYPTED = slice(10, 12), 0x0100
_MOST_INFLATED = 300 * 1024 * 1024


class Streams:
    """The streams of a file by their paths. Raises UnreadableFileError for a broken file."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name = name
        self._left = _MOST_INFLATED
        try:
            self._file = olefile.OleFileIO(io.BytesIO(content))
            self.paths = ["/".join(path) for path in self._file.listdir()]
        except Exception as error:  # olefile raises whatever its arithmetic runs into
            raise unreadable(name, "tệp Office đời cũ bị hỏng hoặc bị cắt cụt", DOWNLOAD_AGAIN) from error

    def read(self, path: str) -> bytes:
        """The stream's bytes, b"" where there is none."""
        if path not in self.paths:
            return b""
        # Sectors may be shared by many streams: a small file could say a great deal.
        self._left -= int(self._file.get_size(path))
        if self._left < 0:
            raise unreadable(self._name, "tệp bung ra quá lớn (trên 300 MB)", "kiểm tra nguồn của tệp")
        return bytes(self._file.openstream(path).read())


def suffix_of(name: str, content: bytes) -> str:
    """The suffix that a file of this content should have. Raises UnreadableFileError: locked, broken or unknown."""
    streams = Streams(name, content)
    if any(path in streams.paths for path in _LOCKED):
        raise unreadable(name, "tệp Office được đặt mật khẩu", _UNLOCK)
    suffix = next((suffix for stream, suffix in _KINDS if stream in streams.paths), None)
    if suffix is None:
        raise unreadable(name, "tệp không phải văn bản Word, bảng tính, trình chiếu hay thư Outlook", DOWNLOAD_AGAIN)
    if suffix == ".doc" and int.from_bytes(streams.read("WordDocument")[_FLAGS], "little") & _ENCRYPTED:
        raise unreadable(name, "tệp Word được đặt mật khẩu", _UNLOCK)
    return suffix
