"""Filling an index: from files, and again from what is stored. Each command gives an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from cancu.output import complain, on_one_line, print_json, progress_bar, report_json, summary
from indexer.embedding.registry import load_embedder
from indexer.formats.confined import get_ready
from indexer.formats.failures import KINDS
from indexer.service import Indexer
from indexer.store.registry import open_store, require_index

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cancu.settings import Settings
    from indexer.service import IndexReport
    from indexer.store.base import OpenStore

OK, FAILED = 0, 1
_GROUPS_TOLD = 5


def index(settings: Settings, paths: Sequence[Path], *, as_json: bool) -> int:
    """``cancu index``."""
    get_ready()
    embedder = load_embedder(settings.embedder, settings.data)
    with (
        open_store(settings.data, embedder.name, embedder.dimension, write=True) as store,
        progress_bar("Lập chỉ mục") as progress,
    ):
        report = Indexer(store, embedder, allow_secret=settings.allow_secret).index(
            paths, progress.step, progress.pages
        )
        told = _versions_line(report, store)
    if told:
        complain(told)
    if not report.outcomes:
        complain(f"Không có tệp nào thuộc loại đọc được ở đó ({KINDS}).")
    return _close(report, as_json=as_json)


def _versions_line(report: IndexReport, store: OpenStore) -> str:
    """Which of the files just taken in are other versions of one document, in one line."""
    own = {outcome.document_id for outcome in report.indexed}
    groups = [group for group in store.versions().groups if own.intersection(group)]
    if not groups:
        return ""
    count = sum(len(group) - 1 for group in groups)
    told = [f"{first} = {', '.join(others)}" for first, *others in groups[:_GROUPS_TOLD]]
    more = ["…"] if len(groups) > _GROUPS_TOLD else []
    return f"{count} tệp là bản khác của văn bản đã có (bản chính đứng trước): {'; '.join(told + more)}."


def rebuild(settings: Settings, *, as_json: bool) -> int:
    """``cancu rebuild``."""
    require_index(settings.data)
    get_ready()
    embedder = load_embedder(settings.embedder, settings.data)
    with (
        open_store(settings.data, None, None, write=True) as store,
        progress_bar("Lập lại chỉ mục") as progress,
    ):
        report = Indexer(store, embedder, allow_secret=settings.allow_secret).rebuild(progress.step)
    return _close(report, as_json=as_json)


def _close(report: IndexReport, *, as_json: bool) -> int:
    if as_json:
        print_json(report_json(report))
    else:
        for path in report.ignored:
            complain(f"BỎ QUA {on_one_line(str(path))}: không thuộc loại văn bản nào.")
        typer.echo(summary(report))
    return FAILED if report.failed else OK
