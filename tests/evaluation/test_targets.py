from __future__ import annotations

from evaluation.targets import FIELDS, main, read_truth, score
from indexer.parse import parse

PLAN = """KẾ HOẠCH
Chăm sóc sức khỏe

I. MỤC TIÊU

1. Mục tiêu đến năm 2030

- Tỷ lệ tiêm chủng đạt trên 95%. Tuổi thọ trung bình đạt 75 tuổi.
"""
RIGHT = ("tỷ lệ tiêm chủng", ">", "95", "%", 2030, "đến", None, "prose")
WRONG = ("tỷ lệ tiêm chủng", ">", "99", "%", 2030, "đến", None, "prose")


def test_every_field_must_agree():
    found = parse("ke-hoach.txt", PLAN.encode(), "a").targets
    told = score("a", [RIGHT, WRONG], found)
    assert (told.right, len(told.missed), len(told.invented)) == (1, 1, 1)
    assert (told.recall, told.precision) == (0.5, 0.5)
    assert "99" in told.missed[0]
    assert "tuổi thọ trung bình" in told.invented[0]


def test_nothing_to_find_and_nothing_found_is_perfect():
    told = score("a", [], [])
    assert (told.recall, told.precision) == (1.0, 1.0)


def test_the_truth_covers_the_five_originals():
    truth = read_truth()
    assert truth.keys() == {"cao-minh", "tran-lieu", "dinh-hoa", "thai-nguyen", "muong-la"}
    assert all(len(fact) == len(FIELDS) for facts in truth.values() for fact in facts)


def test_a_folder_without_the_originals_says_so(tmp_path, capsys):
    assert main(tmp_path) == 2
    assert "không có văn bản" in capsys.readouterr().err


def test_scores_are_printed_document_by_document(tmp_path, capsys):
    (tmp_path / "cong-van_tinh-uy-thai-nguyen.txt").write_text(PLAN, "utf-8")
    assert main(tmp_path) == 1
    out = capsys.readouterr().out
    assert "precision 0.000, recall 0.000" in out
    assert "invented: tỷ lệ tiêm chủng | > | 95" in out
