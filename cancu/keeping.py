"""Filling an index and looking after it: what the commands do. Each gives an exit code."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from cancu.opening import index_to_look_after, index_to_write
from cancu.output import complain, print_json, progress_bar, report_json, summary
from indexer.embedding.registry import load_embedder
from indexer.service import Indexer
from indexer.store.registry import open_store, require_index
from search_api.views import document_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cancu.settings import Settings
    from indexer.model import Document
    from indexer.service import IndexReport

OK, FAILED = 0, 1


def index(settings: Settings, paths: Sequence[Path], *, as_json: bool) -> int:
    """``cancu index``."""
    with index_to_write(settings) as (store, embedder), progress_bar("Lập chỉ mục") as progress:
        report = Indexer(store, embedder).index(paths, progress)
    if not report.outcomes:
        complain("Không có tệp nào thuộc loại đọc được ở đó (PDF, DOCX, TXT, Markdown, HTML).")
    return _close(report, as_json=as_json)


def rebuild(settings: Settings, *, as_json: bool) -> int:
    """``cancu rebuild``."""
    require_index(settings.data)
    embedder = load_embedder(settings.embedder, settings.data)
    with (
        open_store(settings.data, None, None, write=True) as store,
        progress_bar("Lập lại chỉ mục") as progress,
    ):
        report = Indexer(store, embedder).rebuild(progress)
    return _close(report, as_json=as_json)


def _close(report: IndexReport, *, as_json: bool) -> int:
    if as_json:
        print_json(report_json(report))
    else:
        typer.echo(summary(report))
    return FAILED if report.failed else OK


def remove(settings: Settings, document_ids: Sequence[str], *, as_json: bool) -> int:
    """``cancu remove``."""
    with index_to_look_after(settings, write=True) as store:
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
    with index_to_look_after(settings, write=False) as store:
        documents = store.documents()
    if as_json:
        print_json([document_json(document) for document in documents])
        return OK
    for document in documents:
        typer.echo(_line(document))
    return OK


def _line(document: Document) -> str:
    named = " ".join(part for part in (document.type, document.number) if part)
    facts = ", ".join(part for part in (named, document.issuer, document.issued_on) if part)
    return f"{document.id}\t{document.title}{f' ({facts})' if facts else ''}"


def status(settings: Settings, *, as_json: bool) -> int:
    """``cancu status``."""
    with index_to_look_after(settings, write=False) as store:
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
    with index_to_look_after(settings, write=False) as store:
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
