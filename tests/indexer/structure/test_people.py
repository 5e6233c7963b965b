"""A certificate's holder is a person or an office; only a person signs."""

import pytest

from indexer.structure.people import is_person


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
