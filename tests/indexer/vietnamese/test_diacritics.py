from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest

from indexer.vietnamese.diacritics import Restorer


@pytest.fixture(scope="module")
def restorer(sentences):
    return Restorer.train(sentences)


def stripped(text):
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in letters if not unicodedata.combining(c))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tram y te", "trạm y tế"),
        ("ai chu tri y hoc co truyen", "ai chủ trì y học cổ truyền"),
        ("can bo", "cán bộ"),
        ("TRAM Y TE XA", "TRẠM Y TẾ XÃ"),
        ("Bao hiem y te", "Bảo hiểm y tế"),
        ("chi tieu giuong benh den nam 2030", "chỉ tiêu giường bệnh đến năm 2030"),
        ("ke hoach 72-NQ/TW", "kế hoạch 72-NQ/TW"),
        ("bao hiem y te qwrtz", "bảo hiểm y tế qwrtz"),
    ],
)
def test_marks_are_put_back(restorer, typed, expected):
    assert restorer.restore(typed) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "2026", "BHYT", "72-NQ/TW", "trạm y tế", "who leads traditional medicine", "中文", "🙂", "<b>"),
        *("ai lo trạm y tế", "so với trạm y tế"),
    ],
)
def test_nothing_to_restore_gives_none(restorer, text):
    assert restorer.restore(text) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("bảo hiem y te", "bảo hiểm y tế"), ("trạm y te xã", "trạm y tế xã"), ("y hoc cổ truyen", "y học cổ truyền")],
)
def test_marks_that_are_there_stay(restorer, typed, expected):
    assert restorer.restore(typed) == expected


def test_the_spelling_is_the_corpus_s_own():
    assert Restorer.train(["sức khoẻ nhân dân"] * 3).restore("suc khoe nhan dan") == "sức khoẻ nhân dân"
    assert Restorer.train(["sức khỏe nhân dân"] * 3).restore("suc khoe nhan dan") == "sức khỏe nhân dân"


def test_most_syllables_of_its_own_corpus_come_back(restorer, sentences):
    right = total = 0
    for sentence in set(sentences):
        restored = (restorer.restore(stripped(sentence)) or "").split()
        pairs = list(zip(sentence.split(), restored, strict=True))
        right += sum(a == b for a, b in pairs)
        total += len(pairs)
    assert right / total > 0.97


def test_a_sentence_it_has_not_seen_comes_back_by_the_dictionary(restorer):
    assert restorer.restore("benh vien da khoa") == "bệnh viện đa khoa"


def test_without_a_corpus_the_dictionary_serves():
    assert Restorer.train([]).restore("bac si") == "bác sĩ"


def test_bytes_give_the_same_model(restorer):
    again = Restorer.from_bytes(restorer.to_bytes())
    for text in ["ai chu tri y hoc co truyen", "can bo y te", "bao hiem xa hoi"]:
        assert again.restore(text) == restorer.restore(text)


@pytest.mark.parametrize("data", [b"", b"x", b"\x78\x9c\x03\x00\x00\x00\x00\x01"])
def test_other_bytes_are_refused(data):
    with pytest.raises(ValueError, match=r"."):
        Restorer.from_bytes(data)


def test_strange_texts_keep_their_digits_and_length_in_syllables(restorer, strange):
    for text in strange[:5000]:
        restored = restorer.restore(text)
        if restored is not None:
            assert [c for c in restored if c.isdigit()] == [
                c for c in unicodedata.normalize("NFC", text) if c.isdigit()
            ]


def test_two_processes_restore_alike(sentences):
    code = (
        "import hashlib; from indexer.vietnamese.diacritics import Restorer;"
        f"print(hashlib.sha256(Restorer.train({sentences[:5]!r}).to_bytes()).hexdigest())"
    )
    done = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": s}
        )
        for s in ("1", "2")
    ]
    assert done[0].stdout == done[1].stdout != ""
