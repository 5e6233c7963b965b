"""The one way this package says that a file cannot be read: which file, what is wrong, what to do."""

from __future__ import annotations

from indexer.errors import UnreadableFileError

KINDS = "PDF, DOCX, DOC, RTF, ODT, XLSX, XLS, CSV, PPTX, TXT, Markdown (.md), HTML, ảnh (PNG, JPG, TIFF), EML, MSG, ZIP"
DOWNLOAD_AGAIN = "hãy tải hoặc chép lại tệp từ nguồn rồi thử lại"
CLEARER_SCAN = "quét lại rõ hơn (300 dpi, thẳng, đủ sáng)"


def unreadable(name: str, what: str, todo: str) -> UnreadableFileError:
    """The error for file ``name``: ``what`` is wrong with it and what the reader can ``todo`` about it."""
    return UnreadableFileError(f"{name}: {what}. Cách xử lý: {todo}.")
