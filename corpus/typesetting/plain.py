"""Digests as plain text: hard-wrapped lines, form feeds between pages, the page's number at its top."""

from __future__ import annotations

import re
import textwrap

from corpus.typesetting.source import NOTICE, NOTICE_DETAIL, UNSIGNED, Block, Source

COLUMNS = 90
LINES_A_PAGE = 46
LINES_AFTER_HEADING = 4
INDENT = "    "
FORM_FEED = "\f"


def render(source: Source) -> bytes:
    """The digest as UTF-8 text. Tables are not for this format: a source with one is refused."""
    pages = _Pages()
    pages.add([*_notice(), "", *_header(source), "", *_title(source)])
    for block in source.blocks:
        lines = _set(block, source)
        if block.kind == "signature":
            pages.need(len(lines))
        elif block.kind == "heading":
            pages.need(len(lines) + LINES_AFTER_HEADING)
        pages.add(lines)
    return pages.text().encode()


class _Pages:
    """Lines dealt out to pages of the same length, a blank line after every block."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]

    def need(self, lines: int) -> None:
        """Starts a page unless this one has room for so many lines more."""
        if len(self.pages[-1]) + lines > LINES_A_PAGE:
            self.pages.append([])

    def add(self, lines: list[str]) -> None:
        for line in [*lines, ""]:
            self.need(1)
            if line or self.pages[-1]:  # no page begins with a blank line
                self.pages[-1].append(line)

    def text(self) -> str:
        """The pages with form feeds between them, all but the first under their number."""
        first, *later = ("\n".join(page).rstrip("\n") + "\n" for page in self.pages)
        numbered = (f"{_centre(str(number))}\n\n{page}" for number, page in enumerate(later, start=2))
        return FORM_FEED.join((first, *numbered))


def _notice() -> list[str]:
    detail = [part for line in NOTICE_DETAIL for part in textwrap.wrap(line, COLUMNS - 10)]
    return [_centre(NOTICE), *map(_centre, detail)]


def _centre(text: str, width: int = COLUMNS) -> str:
    return text.center(width).rstrip()


def _header(source: Source) -> list[str]:
    left_width = COLUMNS // 2
    left, right = list(source.header_left), list(source.header_right)
    if source.number or source.date:
        left.append(source.number)
        right += [""] * (len(left) - 1 - len(right)) + [source.date]
    height = max(len(left), len(right))
    left += [""] * (height - len(left))
    right += [""] * (height - len(right))
    return [(_centre(a, left_width).ljust(left_width) + _centre(b, COLUMNS - left_width)).rstrip()
            for a, b in zip(left, right, strict=True)]  # fmt: skip


def _title(source: Source) -> list[str]:
    return [_centre(source.type), *map(_centre, source.title), _centre("-----")]


def _set(block: Block, source: Source) -> list[str]:
    if block.kind == "table":
        raise ValueError("a digest in plain text has no tables")
    if block.kind == "signature":
        return _signature(source)
    text = re.sub(r"\*+", "", block.text)
    return textwrap.wrap(text, COLUMNS, initial_indent="" if block.kind == "heading" else INDENT,
                         break_long_words=False, break_on_hyphens=False)  # fmt: skip


def _signature(source: Source) -> list[str]:
    half = COLUMNS // 2
    right = [*source.signer_post, "", UNSIGNED, "", source.signer]
    recipients = ["Nơi nhận:", *(f"- {line}" for line in source.recipients), ""]
    return recipients + [(" " * half + _centre(line, half)).rstrip() for line in right]
