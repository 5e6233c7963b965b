"""A certificate's holder is a person or an office; only a person signs."""

import pytest

from indexer.structure.people import is_name, is_person, without_rank


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "ĐẶNG THỊ MAI", "Trương Vĩnh", "Vũ Hà", "Đoàn Văn Bảo"])
def test_people(name):
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "UBND XÃ SUỐI MƠ",
        "Ủy ban nhân dân xã",
        "CỔNG THÔNG TIN ĐIỆN TỬ",
        "Sở Y tế",
        "Đảng ủy xã",
        "VĂN PHÒNG",
        "Ký số"[:2],
    ],
)
def test_offices_and_single_words(name):
    assert not is_person(name)


@pytest.mark.parametrize(
    "line", ["Lò Văn Nam", "LÒ VĂN NAM", "Đại tá Y Thông", "TS. Lò Văn Nam", "Y. Hà Nam", "K’Sa Lim"]
)
def test_the_form_of_a_signers_name(line):
    assert is_name(line)


@pytest.mark.parametrize(
    "line", ["VHXH. Lò Văn Nam", "VT, VHXH", "Nam", "Lò văn Nam", "- Lò Văn Nam", "KGVX Lò Văn Nam"]
)
def test_an_abbreviation_is_in_no_name(line):
    assert not is_name(line)


def test_a_rank_is_left_out():
    assert without_rank("Thượng tá Lò Văn Nam") == "Lò Văn Nam"
