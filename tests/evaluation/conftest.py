"""Small real things for the tests of evaluation: a folder of two documents and questions about them."""

from __future__ import annotations

import json

import pytest

PLAN = """ỦY BAN NHÂN DÂN
XÃ MƯỜNG LA

KẾ HOẠCH
Nâng cao sức khỏe người dân

I. MỤC TIÊU
Đến năm 2030 tuổi thọ trung bình đạt 75 tuổi.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế xã
Chủ trì tiêm chủng cho trẻ em.
2. Công an xã
Bảo đảm trật tự, an toàn giao thông.
"""
OTHER_PLAN = """ỦY BAN NHÂN DÂN
PHƯỜNG TRẦN LIỄU

KẾ HOẠCH
Nâng cao sức khỏe người dân

I. MỤC TIÊU
Đến năm 2030 tuổi thọ trung bình đạt 75,5 tuổi.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế
Phát huy vườn thuốc nam.
"""


def question(number, text, *needles, kind="wording"):
    """One line of a question file."""
    return {
        "id": f"q{number}",
        "text": text,
        "kind": kind if needles else "unanswerable",
        "style": "formal",
        "language": "vi",
        "relevant": list(needles),
    }


QUESTIONS = [
    question(1, "Vườn thuốc nam", {"document": "tran-lieu", "any_of": ["vườn thuốc nam"]}),
    question(2, "Ai lo an toàn giao thông?", {"document": "muong-la", "any_of": ["an toàn giao thông"]}, kind="lead"),
    question(
        3,
        "Tuổi thọ trung bình năm 2030",
        {"document": "muong-la", "any_of": ["75 tuổi"]},
        {"document": "tran-lieu", "any_of": ["75,5 tuổi"]},
        kind="target",
    ),
    question(4, "Giá vàng hôm nay"),
    question(5, "Bãi biển Cao Minh", {"document": "cao-minh", "any_of": ["bãi biển"]}),
]


@pytest.fixture
def folder(tmp_path):
    """Two plans as text files."""
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "ke-hoach_muong-la.txt").write_text(PLAN, "utf-8")
    (documents / "ke-hoach_tran-lieu.txt").write_text(OTHER_PLAN, "utf-8")
    return documents


@pytest.fixture
def question_file(tmp_path):
    """Five questions, one unanswerable, one about a document that is not there."""
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in QUESTIONS), "utf-8")
    return path
