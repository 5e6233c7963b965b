from __future__ import annotations

import pytest

from indexer.vietnamese import tables


def test_rows_come_without_their_header():
    assert tables.rows("glossary.tsv")[0] == ["traditional medicine", "y học cổ truyền"]


def test_a_row_of_another_width_is_refused(tmp_path, monkeypatch):
    (tmp_path / "bad.tsv").write_text("a\tb\n1\t2\n3\n", encoding="utf-8")
    monkeypatch.setattr(tables, "__file__", str(tmp_path / "tables.py"))
    with pytest.raises(ValueError, match="dòng 3: cần 2 cột, có 1"):
        tables.rows("bad.tsv")
