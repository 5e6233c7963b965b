from __future__ import annotations

import pytest

from indexer.structure.references import canonical_number, find_references


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("72-NQ/TW", "72-NQ/TW"),
        ("72 NQ/TW", "72-NQ/TW"),
        ("72- NQ/TW", "72-NQ/TW"),
        ("282/NQ-CP", "282/NQ-CP"),
        ("139/NQ CP", "139/NQ-CP"),
        ("65/2017/NĐ CP", "65/2017/NĐ-CP"),
        ("198/2025/QH15", "198/2025/QH15"),
        ("1183/QĐ-TTg", "1183/QĐ-TTg"),
        ("27/CTTTg", "27/CT-TTg"),
        ("27/CTTg", "27/CT-TTg"),
        ("03-CTr/TU", "03-CTr/TU"),
        ("04/TTr-BKHCN-BTTTT", "04/TTr-BKHCN-BTTTT"),
    ],
)
def test_a_number_has_one_form_however_it_is_printed(printed: str, number: str) -> None:
    assert canonical_number(f"số {printed} ngày") == number


@pytest.mark.parametrize("text", ["ngày 30/6/2026", "07/4", "75/100 người", "2025-2030", "1.000 người"])
def test_dates_and_shares_are_no_numbers(text: str) -> None:
    assert canonical_number(text) is None


def one(text: str, *, preamble: bool = False) -> tuple[object, ...]:
    (found,) = find_references([(text, 3, preamble)])
    return found.number, found.type, found.issued_on, found.issuer, found.role, found.page


def test_a_reference_states_type_date_and_issuer() -> None:
    text = "theo Nghị quyết số 72 NQ/TW, ngày 09 tháng 9 năm 2025 của Bộ Chính trị về một số giải pháp"
    assert one(text) == ("72-NQ/TW", "Nghị quyết", "2025-09-09", "Bộ Chính trị", "cited", 3)


@pytest.mark.parametrize(
    "issuer",
    [
        "Bộ Khoa học và Công nghệ",
        "Bộ trưởng Bộ Y tế",
        "Bộ Văn hóa, Thể thao và Du lịch",
        "UBND Thành phố",
        "Sở Y tế",
        "Sở Giáo dục và Đào tạo tỉnh Lai Châu",
        "Ban Chấp hành Đảng bộ tỉnh Lai Châu",
    ],
)
def test_an_issuers_name_is_whole(issuer: str) -> None:
    found = find_references([(f"theo Quyết định số 5/QĐ-ABC ngày 02/3/2026 của {issuer} về việc đó", 1, False)])
    assert [reference.issuer for reference in found] == [issuer]


def test_a_resolution_of_the_national_assembly_has_no_issuer_in_its_number() -> None:
    assert canonical_number("Nghị quyết số 163/2024/QH15 đảm bảo") == "163/2024/QH15"


def test_what_is_not_stated_is_none() -> None:
    assert one("theo Quy định số 377-QĐ/TW") == ("377-QĐ/TW", "Quy định", None, None, "cited", 3)
    assert one("theo Kế hoạch số 12/KH-UBND ngày 31/02/2026")[2] is None


def test_the_preamble_states_the_bases() -> None:
    assert one("Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;", preamble=True)[1:5] == (
        "Luật",
        "2025-02-18",
        "Quốc hội",
        "basis",
    )


def test_variants_of_one_document_are_one_reference() -> None:
    texts = ["Nghị quyết số 72-NQ/TW của Bộ Chính trị", "Nghị quyết số 72 NQ/TW ngày 09/9/2025"]
    (found,) = find_references([(text, 1, False) for text in texts])
    assert (found.number, found.issued_on, found.issuer) == ("72-NQ/TW", "2025-09-09", "Bộ Chính trị")


def test_one_number_with_two_dates_is_two_documents() -> None:
    found = find_references(
        [("Nghị quyết số 139/NQ-CP ngày 17/5/2025; Nghị quyết số 139/NQ-CP ngày 01/10/2024", 1, False)]
    )
    assert [reference.issued_on for reference in found] == ["2025-05-17", "2024-10-01"]


def test_a_list_of_numbers_shares_type_and_issuer() -> None:
    found = find_references(
        [("Nghị quyết số 138/NQ-CP ngày 16/5/2025, 139/NQ CP ngày 17/5/2025 của Chính phủ", 1, False)]
    )
    assert [(ref.number, ref.type, ref.issuer) for ref in found] == [
        ("138/NQ-CP", "Nghị quyết", "Chính phủ"),
        ("139/NQ-CP", "Nghị quyết", "Chính phủ"),
    ]


def test_a_special_zones_party_committee_is_an_issuer_too() -> None:
    assert one("theo Nghị quyết số 06-NQ/ĐU ngày 15/01/2026 của Đảng ủy đặc khu về y tế")[3] == "Đảng ủy đặc khu"
    assert one("theo Kế hoạch số 35/KH-UBND của UBND đặc khu Hòn Sóng")[3] == "UBND đặc khu Hòn Sóng"
