from __future__ import annotations

from evaluation.assignments import digest, fact_of, main, read_truth, score
from indexer.parse import parse

PLAN = """KẾ HOẠCH
Chăm sóc sức khỏe

I. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế

- Khám sàng lọc cho người cao tuổi.

PHỤ LỤC 1

| STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Tiêm chủng | Trạm Y tế | Công an xã | 2026 |
"""
DUTY = ("I.1", ("Trạm Y tế",), (), None, "prose", None)
ROW = ("Phụ lục 1, dòng 1", ("Trạm Y tế",), ("Công an xã",), "2026", "table", digest("TIÊM CHỦNG."))


def found():
    return parse("ke-hoach.txt", PLAN.encode(), "a").assignments


def test_right_means_every_cell():
    assert [fact_of(one) for one in found()] == [DUTY, ROW]
    told = score("a", [DUTY, ROW], found())
    assert (told.right, told.precision, told.recall) == (2, 1.0, 1.0)


def test_one_wrong_cell_is_a_miss_and_an_invention():
    for place, value in ((1, ("Công an xã",)), (2, ()), (3, "2027"), (5, digest("tiêm"))):
        wrong = (*ROW[:place], value, *ROW[place + 1 :])
        told = score("a", [DUTY, wrong], found())
        assert (told.right, len(told.missed), len(told.invented)) == (1, 1, 1)


def test_the_truth_holds_both_annexes_and_the_prose_of_five_originals():
    truth = read_truth()
    assert truth.keys() == {"cao-minh", "tran-lieu", "dinh-hoa", "thai-nguyen", "muong-la"}
    rows = [fact[0] for fact in truth["muong-la"] if fact[4] == "table"]
    assert sum(place.startswith("Phụ lục 1,") for place in rows) == 13
    assert sum(place.startswith("Phụ lục 02,") for place in rows) == 31


def test_a_folder_without_the_originals_says_so(tmp_path, capsys):
    assert main(tmp_path) == 2
    assert "không có văn bản" in capsys.readouterr().err


def test_misses_and_inventions_are_printed(tmp_path, capsys):
    (tmp_path / "cong-van_tinh-uy-thai-nguyen.txt").write_text(PLAN, "utf-8")
    assert main(tmp_path) == 1
    out = capsys.readouterr().out
    assert "invented: I.1 | Trạm Y tế |  | – | prose" in out
    assert "missed:   14 | Đảng ủy Ủy ban nhân dân tỉnh" in out
