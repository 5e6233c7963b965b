"""Files that are one document: what the commands say of them."""

from __future__ import annotations

import json

from tests.indexer.plans import plan

MORE = "Trạm Y tế chủ trì khám sức khỏe cho nhân dân toàn xã mỗi năm một lần, xong trước ngày 30 tháng 11 năm 2026."


def test_index_and_list_say_which_files_are_one_document(cancu, files):
    (files / "ban thao.txt").write_text(plan("Đông", MORE))
    (files / "ban in.md").write_text(plan("Đông", MORE) + "\n")
    (files / "manifest.toml").write_text('["ban in.md"]\nnumber = "15/KH-UBND"\n')
    indexed = cancu("index", files)
    assert "1 tệp là bản khác" in indexed.stderr
    assert "ban-in-md = ban-thao-txt" in indexed.stderr
    listed = cancu("list")
    (line,) = [line for line in listed.stdout.splitlines() if line.startswith("ban-thao")]
    assert line.split("\t")[2:] == ["= ban-in-md"]
    assert "1 trong 4 tệp là bản khác" in listed.stderr
    told = {one["id"]: one["versions"] for one in json.loads(cancu("list", "--json").stdout)}
    assert [other["relation"] for other in told["ban-thao-txt"]] == ["signed"]
    assert told["b-txt"] == []


def test_nothing_is_said_where_every_file_is_its_own(cancu, files):
    assert "bản khác" not in cancu("index", files).stderr
    assert "bản khác" not in cancu("list").stderr
