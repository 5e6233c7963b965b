"""Looking after an index: what is in it, taking out, checking. Each command gives an exit code."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from cancu.output import complain, on_one_line, print_json
from indexer.store.registry import open_store
from search_api.snapshot import versions_of
from search_api.views import document_json, versions_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cancu.settings import Settings
    from indexer.model import Document
    from indexer.versions.grouping import Versions

# An index is looked after whatever it was made with: it is opened without an embedder.
OK, FAILED = 0, 1


def remove(settings: Settings, document_ids: Sequence[str], *, as_json: bool) -> int:
    """``cancu remove``."""
    with open_store(settings.data, None, None, write=True) as store:
        missing = [one for one in dict.fromkeys(document_ids) if not store.remove(one)]
    removed = [one for one in dict.fromkeys(document_ids) if one not in missing]
    for one in missing:
        complain(f"Không có văn bản “{one}” trong chỉ mục; xem danh sách bằng cancu list.")
    if as_json:
        print_json({"removed": removed, "missing": missing})
    else:
        typer.echo(f"{len(removed)} văn bản đã gỡ.")
    return FAILED if missing else OK


def list_documents(settings: Settings, *, as_json: bool) -> int:
    """``cancu list``."""
    with open_store(settings.data, None, None, write=False) as store:
        documents, versions = store.documents(), store.versions()
    known = {document.id: document for document in documents}
    if as_json:
        listed = ((each, versions_of(each, known, versions)) for each in documents)
        print_json([{**document_json(each), **versions_json(others)} for each, others in listed])
        return OK
    for document in documents:
        typer.echo(_line(document) + _version_of(document, versions))
    if behind := versions.duplicates():
        complain(f"{len(behind)} trong {len(documents)} tệp là bản khác của văn bản đã có; không tìm và đếm hai lần.")
    return OK


def _version_of(document: Document, versions: Versions) -> str:
    first = versions.primary(document.id)
    return "" if first == document.id else f"\t= {first}"


def _line(document: Document) -> str:
    named = " ".join(part for part in (document.type, document.number) if part)
    facts = ", ".join(part for part in (named, document.issuer, document.issued_on) if part)
    return f"{on_one_line(document.id)}\t{on_one_line(document.title)}{f' ({on_one_line(facts)})' if facts else ''}"


def status(settings: Settings, *, as_json: bool) -> int:
    """``cancu status``."""
    with open_store(settings.data, None, None, write=False) as store:
        found = {"data": str(settings.data.absolute()), **asdict(store.status())}
    if as_json:
        print_json(found)
        return OK
    names = {
        "data": "Thư mục",
        "documents": "Văn bản",
        "passages": "Đoạn",
        "embedder": "Mô hình nhúng",
        "dimension": "Số chiều",
        "text_processing": "Bản xử lý văn bản",
        "generation": "Lần thay đổi",
        "bytes_on_disk": "Dung lượng (byte)",
    }
    for key, name in names.items():
        typer.echo(f"{name}: {found[key]}")
    return OK


def verify(settings: Settings, *, as_json: bool) -> int:
    """``cancu verify``."""
    with open_store(settings.data, None, None, write=False) as store:
        problems, documents = store.problems(), len(store.documents())
    if as_json:
        print_json({"ok": not problems, "documents": documents, "problems": problems})
    else:
        for problem in problems:
            typer.echo(problem)
        typer.echo(
            f"{len(problems)} vấn đề. Hãy chạy cancu rebuild, hoặc khôi phục từ bản sao lưu."
            if problems
            else f"Chỉ mục nguyên vẹn: {documents} văn bản."
        )
    return FAILED if problems else OK
