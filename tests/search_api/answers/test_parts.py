"""The parts that answers are made with: sentences, times, topics, codes, and the shapes of the API."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from search_api.answers.bags import holds_code
from search_api.answers.dates import dates_in
from search_api.answers.sentences import pairs, sentences
from search_api.answers.topic import Syllable, Term, Topic
from search_api.answers.wording import clipped, listed, names
from search_api.http import create_api
from search_api.phrases import Words
from search_api.types import SearchRequest


def topic(*runs, **facts) -> Topic:
    terms = (Term((tuple(Syllable(form, 1.0) for form in run.split()),), **facts) for run in runs)
    return Topic(tuple(terms), with_marks=True)


# ---- sentences ------------------------------------------------------------------------------------------------


def test_a_number_or_an_abbreviation_ends_no_sentence():
    assert sentences("1. Đạt 75,5 tuổi. Tăng 1.000 ca; giảm 5%. Xong.") == (
        "1. Đạt 75,5 tuổi.",
        "Tăng 1.000 ca;",
        "giảm 5%.",
        "Xong.",
    )
    assert sentences("- Việc một\n- Việc hai") == ("- Việc một", "- Việc hai")


@given(st.text(alphabet="ab. ;\n%5)–-…", max_size=80))
def test_sentences_and_pairs_stand_verbatim_in_the_text(text):
    assert all(each in text for each in (*sentences(text), *pairs(text)))


# ---- times ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("báo cáo trước ngày 10/11 hằng năm", ["trước ngày 10/11", "hằng năm"]),
        ("đến ngày 30/6/2026 có ít nhất 50%", ["đến ngày 30/6/2026"]),
        ("giai đoạn 2026-2030", ["giai đoạn 2026-2030"]),
        ("theo Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị", []),
        ("theo Chương trình hành động số 03-CTr/TU, ngày 20/10/2025 của Tỉnh ủy", []),
        ("tăng 1/2 số ca, đạt 95%", ["1/2"]),
        ("có 4 bác sĩ", []),
        ("thường xuyên tuyên truyền", ["thường xuyên"]),
        ("bảo đảm chi hoạt động thường xuyên", []),
        ("xử lý trong 24-48 giờ sau khi nước rút", ["trong 24-48 giờ"]),
        ("trả lời trong vòng 30 ngày", ["trong vòng 30 ngày"]),
    ],
)
def test_times_are_told_from_numbers_and_from_dates_of_documents(text, found):
    assert [each.strip() for each in dates_in(text)] == found


def test_the_years_of_a_congress_are_no_time():
    assert dates_in("theo Nghị quyết Đại hội Đảng bộ phường lần thứ II, nhiệm kỳ 2025 - 2030") == ()
    assert dates_in("hoàn thành trong giai đoạn 2025 - 2030") == ("trong giai đoạn 2025 - 2030",)


# ---- topics ---------------------------------------------------------------------------------------------------


def test_a_syllable_without_its_neighbour_counts_in_part():
    about = topic("y học cổ truyền")
    assert about.covered("Phát triển y học cổ truyền") == 1.0
    assert 0 < about.covered("ngày học ở trường, y tá") < 0.5
    assert about.covered("Trồng cây") == 0.0


def test_a_telling_term_that_is_missing_weighs_more_than_its_share():
    about = topic("y học cổ truyền", "đuối nước")
    assert about.covered("Phát triển y học cổ truyền") < 4 / 6
    assert topic("đuối nước", required=True).covered("nước sạch") == 0.0


def test_what_only_the_heading_has_counts_in_part():
    about = topic("y học cổ truyền", "khám bệnh")
    whole, part = about.covered("khám bệnh bằng y học cổ truyền"), about.covered("khám bệnh", "I. Y học cổ truyền")
    assert whole > part > about.covered("khám bệnh")


def test_words_that_lie_far_apart_in_a_long_text_count_less():
    asked = topic("phát triển chính phủ")
    near = f"phát triển chính phủ {'và ' * 60}"
    far = f"phát triển {'và ' * 60} chính phủ"
    assert asked.covered(far) < asked.covered(near) == 1.0


def test_cues_are_not_found_in_places_names():
    words = Words("muong la ai phu trach", "", with_marks=False)
    assert words.has("là ai")
    words.hide([("muong", "la")])
    assert not words.has("là ai")
    assert words.has("phụ trách")


def test_documents_of_one_name_are_told_apart_by_their_files(answers):
    documents = answers.answer(SearchRequest("Ai chủ trì y học cổ truyền ở Suối Mơ?")).hits[0].document
    twin = replace(documents, id="twin", source_file="ban-tom-luoc.txt")
    called = names([documents, twin])
    assert called(documents) != called(twin)
    assert "ban-tom-luoc.txt" in called(twin)
    assert names([documents])(documents) == documents.locality


def test_a_document_s_number_is_known_however_it_is_broken():
    assert holds_code("Nghị quyết 139/NQ CP ngày 17/5", "139nqcp")
    assert holds_code("số 198/2025/QH15 ngày", "198-2025qh15")
    assert not holds_code("Nghị quyết 1139/NQ-CP", "139nqcp")


# ---- words ----------------------------------------------------------------------------------------------------


def test_lists_read_as_sentences():
    assert listed(["Công an xã"], english=False) == "Công an xã"
    assert listed(["A", "B", "C"], english=False) == "A, B và C"
    assert listed(["Các cơ quan, đơn vị;", "B", "C"], english=True) == "Các cơ quan, đơn vị; B and C"
    assert clipped("1.  Một   việc  dài ", 10) == "Một việc …"


# ---- the API --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def client(answers):
    with TestClient(create_api(answers._search)) as opened:
        yield opened


def test_an_answer_is_told_as_the_contract_says(client):
    body = client.get("/api/answer", params={"q": "Ai chủ trì y học cổ truyền?"}).json()
    assert body["status"] == "answered"
    assert body["understood_as"]["asked"] == "lead"
    answer = body["answer"]
    assert answer["kind"] == "lead"
    (fact,) = answer["facts"]
    assert fact["lead"] == ["Phòng Văn hóa - Xã hội"]
    assert fact["coordinate"] == ["Trạm Y tế"]
    assert fact["deadline"] == "Hằng năm"
    assert fact["source"] == "table"
    assert fact["document"]["locality"] == "xã Suối Mơ"
    assert fact["citation"]["url"].endswith(f"#p-{fact['passage_id']}")
    assert {"section_path", "page", "task"} <= fact.keys()
    passages = {hit["passage"]["id"]: hit["passage"]["text"] for hit in body["hits"]}
    for citation in answer["citations"]:
        text = (
            passages.get(citation["passage_id"])
            or client.get(f"/api/passages/{citation['passage_id']}").json()["passage"]["text"]
        )
        assert citation["quote"] in text


def test_a_target_is_told_as_the_contract_says(client):
    (fact,) = client.get("/api/answer", params={"q": "bhyt 2026 núi xanh bn %"}).json()["answer"]["facts"]
    assert (fact["comparator"], fact["value"], fact["unit"], fact["by_year"], fact["relation"]) == (
        ">", "97", "%", 2026, "đến",
    )  # fmt: skip
    assert fact["text"]


def test_not_found_still_tells_what_was_looked_at(client):
    body = client.get("/api/answer", params={"q": "Tỷ lệ hộ nghèo của xã Suối Mơ", "limit": 3}).json()
    assert body["status"] == "not_found"
    assert body["answer"] is None
    assert len(body["hits"]) == 3


def test_a_question_must_be_asked(client):
    assert client.get("/api/answer").status_code == 400
    assert "/api/answer" in client.get("/api/openapi.json").json()["paths"]


# ---- words that only frame a question -------------------------------------------------------------------------


def test_a_word_of_the_frame_counts_where_it_stands_and_hardly_where_it_is_missing():
    vaccination = Term(((Syllable("tiêm", 1.0), Syllable("chủng", 1.0)),))
    framed = Topic((vaccination, Term(((Syllable("gánh", 1.0, missed=0.1),),))), with_marks=True)
    weighty = Topic((vaccination, Term(((Syllable("điện", 1.0),),))), with_marks=True)
    assert framed.covered("Tiêm chủng cho trẻ em") > 0.9
    assert weighty.covered("Tiêm chủng cho trẻ em") < 0.6
    assert framed.covered("Khám bệnh cho trẻ em") == 0.0


def test_what_a_text_has_in_short_it_has_in_full():
    assert topic("uỷ ban nhân dân").covered("Tham mưu cho UBND phường") > 0.9


def test_another_way_of_saying_counts_only_where_it_stands_whole():
    said = Term(
        (
            tuple(Syllable(each, 1.0) for each in ("đông", "y")),
            tuple(Syllable(each, 1.0) for each in ["y", "học", "cổ", "truyền"]),
        )
    )
    asked = Topic((said,), with_marks=True)
    assert asked.covered("Phát triển y học cổ truyền") > 0.9
    assert asked.covered("Học nghề truyền thống, y tế, văn hóa cổ") < 0.5


def test_the_mark_that_ends_a_document_is_no_part_of_a_quote():
    assert clipped("Các bản báo cáo trước ngày 30./.") == "Các bản báo cáo trước ngày 30"
    assert clipped("Các bản báo cáo huyện./") == "Các bản báo cáo huyện"
    assert clipped("Theo mẫu số 14/KH và/hoặc 15/KH.") == "Theo mẫu số 14/KH và/hoặc 15/KH"
