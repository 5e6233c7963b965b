"""The one way this package says that a file cannot be read: which file, what is wrong, what to do."""

from __future__ import annotations

from indexer.errors import UnreadableFileError

KINDS = "PDF, DOCX, DOC, RTF, ODT, XLSX, XLS, CSV, PPTX, TXT, Markdown (.md), HTML, EML, MSG, ZIP"
DOWNLOAD_AGAIN = "hãy tải hoặc chép lại tệp từ nguồn rồi thử lại"
NEEDS_OCR = (
    "cần nhận dạng chữ (OCR), chức năng này sẽ có ở phiên bản sau; trước mắt hãy dùng bản có lớp chữ (PDF xuất từ "
    "Word, DOCX) hoặc chạy OCR bằng công cụ khác rồi thử lại"
)


def unreadable(name: str, what: str, todo: str) -> UnreadableFileError:
    """The error for file ``name``: ``what`` is wrong with it and what the reader can ``todo`` about it."""
    return UnreadableFileError(f"{name}: {what}. Cách xử lý: {todo}.")
