from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.citation import cite, cite_document, place, short_title
from tests.search_api.building import HOA_BINH, NGHI_QUYET, SUOI_MO


def test_a_citation_names_place_document_issuer_and_page():
    passage = replace(SUOI_MO.passages[0], label="II.2", page_start=3, page_end=3)
    citation = cite(SUOI_MO.document, passage)
    assert citation.label == "Mục II.2, Kế hoạch thực hiện Nghị quyết số 72-NQ/TW … của UBND xã Suối Mơ, tr. 3"
    assert citation.url == f"/documents/ke-hoach-xa-suoi-mo#p-{passage.id}"


def test_pages_are_a_span_or_left_out_where_the_format_has_none():
    over_two = replace(SUOI_MO.passages[0], page_start=3, page_end=4)
    assert cite(SUOI_MO.document, over_two).label.endswith(", tr. 3-4")
    assert "tr." not in cite(HOA_BINH.document, HOA_BINH.passages[0]).label


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("II.2", "Mục II.2"),
        ("14", "Mục 14"),
        ("Điều 5", "Điều 5"),
        ("Phụ lục 02, II.4", "Phụ lục 02, II.4"),
        ("Chương II, Mục 1", "Chương II, Mục 1"),
        ("dòng 6", "dòng 6"),
        ("", ""),
    ],
)
def test_places_that_name_themselves_stay_as_they_are(label, expected):
    assert place(label) == expected


def test_a_numbered_document_is_cited_by_its_number():
    assert short_title(HOA_BINH.document) == "Chương trình hành động số 05-CTr/ĐU của Đảng ủy xã Hòa Bình"
    assert short_title(NGHI_QUYET.document) == "Nghị quyết số 72-NQ/TW của Bộ Chính trị"


def test_what_is_not_stated_is_left_out_of_the_title():
    bare = replace(SUOI_MO.document, type=None, issuer=None, title="Thông tin chung")
    assert short_title(bare) == "Thông tin chung"
    assert short_title(replace(bare, title="")) == bare.source_file
    assert short_title(replace(bare, type="Công văn", title="Về việc khám bệnh")) == "Công văn về việc khám bệnh"


def test_a_long_title_is_cut_between_words():
    long = replace(SUOI_MO.document, title="Kế hoạch " + "chăm sóc sức khỏe " * 20, issuer=None)
    cut = short_title(long)
    assert cut.endswith(" …")
    assert len(cut) < 80
    assert long.title.startswith(cut.removesuffix(" …") + " ")


def test_a_document_is_cited_without_a_place():
    assert cite_document(NGHI_QUYET.document).url == "/documents/nghi-quyet-ve-y-te"


def test_an_official_letter_cites_number_date_issuer_and_subject_in_full():
    passage = replace(HOA_BINH.passages[0], label="II.2", page_start=3, page_end=3)
    document = replace(HOA_BINH.document, issued_on="2026-06-05", issued_on_precision="day", paged=True)
    assert cite(document, passage).official == (
        "Mục II.2 Chương trình hành động số 05-CTr/ĐU ngày 05 tháng 6 năm 2026 của Đảng ủy xã Hòa Bình"
        " về chăm sóc sức khỏe, tr. 3"
    )


@pytest.mark.parametrize(
    ("facts", "label", "expected"),
    [
        ({"number": None, "issuer": None}, "Phụ lục 02, II.4",
         "Phụ lục 02, II.4 kèm theo Chương trình hành động tháng 6 năm 2026 về chăm sóc sức khỏe"),
        ({"issued_on": "2026-02", "issuer": None, "title": "Thực hiện Nghị quyết số 72-NQ/TW"}, "Điều 5",
         "Điều 5 Chương trình hành động số 05-CTr/ĐU tháng 02 năm 2026 thực hiện Nghị quyết số 72-NQ/TW"),
        ({"issued_on": None, "issuer": None, "title": "Chương trình hành động"}, "",
         "Chương trình hành động số 05-CTr/ĐU"),
        ({"issuer": "UBND xã Hòa Bình", "issued_on": None, "title": ""}, "I",
         "Mục I Chương trình hành động số 05-CTr/ĐU của Ủy ban nhân dân xã Hòa Bình"),
        ({"type": None, "title": "BHYT toàn dân"}, "I", "Mục I BHYT toàn dân"),
        ({"type": "Công văn", "number": None, "issuer": None, "issued_on": "2026", "title": "BHYT toàn dân"}, "",
         "Công văn năm 2026 về BHYT toàn dân"),
    ],
)  # fmt: skip
def test_what_is_not_stated_is_left_out_of_an_official_citation(facts, label, expected):
    document = replace(HOA_BINH.document, **facts)
    assert cite(document, replace(HOA_BINH.passages[0], label=label)).official == expected
