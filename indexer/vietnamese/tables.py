"""Reading the tables of facts (TSV with a header line) that lie beside the modules using them."""

from __future__ import annotations

from pathlib import Path


def rows(name: str) -> list[list[str]]:
    """The rows under a table's header, as cells. Raises ``ValueError`` on a row of another width."""
    path = Path(__file__).with_name(name)
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    width = header.count("\t") + 1
    table = [line.split("\t") for line in lines]
    for number, cells in enumerate(table, start=2):
        if len(cells) != width:
            raise ValueError(f"{name}, dòng {number}: cần {width} cột, có {len(cells)}")
    return table
