"""What commands print: one JSON value or lines on standard output; progress and complaints on standard error."""

from __future__ import annotations

import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from indexer.service import IndexReport, Outcome, PagesRead, Step


# Control characters, line and paragraph separators, marks that turn the direction of writing, lone surrogates.
_STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def print_json(value: object) -> None:
    """The one JSON value of ``--json``."""
    # Deferred like all that `cancu --help` does not need.
    import orjson  # noqa: PLC0415

    typer.echo(orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY))


def complain(line: str) -> None:
    """One line on standard error."""
    typer.echo(line, err=True)


def on_one_line(text: str) -> str:
    """A file's name or other text of it for a line of output: what breaks lines or steers a terminal is escaped."""
    return _STEERS.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), text)


def report_json(report: IndexReport) -> dict[str, object]:
    """What ``cancu index --json`` and ``cancu rebuild --json`` print."""
    return {
        "indexed": [_outcome_json(one) for one in report.indexed],
        "skipped": [_outcome_json(one) for one in report.skipped],
        "failed": [{"path": one.path, "reason": one.reason} for one in report.failed],
        "ignored": list(report.ignored),
    }


def _outcome_json(outcome: Outcome) -> dict[str, object]:
    found: dict[str, object] = {"path": outcome.path, "document": outcome.document_id, "state": outcome.state}
    if outcome.state == "indexed":
        found["passages"] = outcome.passages
    if outcome.reason:
        found["reason"] = outcome.reason
    return found


def summary(report: IndexReport) -> str:
    """One line for a person."""
    passages = sum(one.passages for one in report.indexed)
    parts = [f"{len(report.indexed)} văn bản đã lập chỉ mục ({passages} đoạn)"]
    unchanged = sum(one.state == "unchanged" for one in report.skipped)
    parts += [f"{unchanged} không thay đổi"] * bool(unchanged)
    parts += [f"{len(report.skipped) - unchanged} bản trùng"] * (len(report.skipped) > unchanged)
    parts += [f"{len(report.ignored)} tệp không thuộc loại đọc được"] * bool(report.ignored)
    parts += [f"{len(report.failed)} lỗi"] * bool(report.failed)
    return ", ".join(parts) + "."


@dataclass(frozen=True, slots=True)
class Telling:
    """What is called with each file dealt with, and with each page read by OCR."""

    step: Callable[[Step], None]
    pages: Callable[[PagesRead], None]


@contextmanager
def progress_bar(title: str) -> Iterator[Telling]:
    """A bar on a terminal, the page of a scan beside it, and on standard error one line for each file that failed."""
    if not _on_terminal():
        yield Telling(_told, lambda _: None)
        return
    # Deferred: only a terminal needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def step(step: Step) -> None:
            bar.update(task, description=title, completed=step.done, total=step.total)
            if line := outcome_line(step.outcome):
                bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

        def pages(read: PagesRead) -> None:
            bar.update(task, description=f"{title} (bản quét: trang {read.done}/{read.total})")

        yield Telling(step, pages)


def _on_terminal() -> bool:
    return sys.stderr.isatty()


def _told(step: Step) -> None:
    if line := outcome_line(step.outcome):
        complain(line)


def outcome_line(outcome: Outcome) -> str | None:
    """What is worth saying of one file: that it failed or is a copy, and why."""
    if outcome.state == "failed":
        return on_one_line(f"LỖI {outcome.path}: {outcome.reason}")
    if outcome.state == "duplicate":
        return on_one_line(f"Bỏ qua {outcome.path}: {outcome.reason}")
    return None
