"""What a lower document keeps, changes, leaves out and adds: statement by statement, target by target."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import NotFoundError
from indexer.model import Target
from search_api import http_cascade
from search_api.handing_down import hand_down
from search_api.http import create_api
from search_api.service import SearchService
from search_api.statements import items_of
from tests.search_api.building import document, filled_store
from tests.search_api.test_cascade import cites

DOCTORS = "- Đến năm 2027 mỗi trạm y tế cấp xã có ít nhất 4 - 5 bác sĩ làm việc thường xuyên."
HERBS = "- Phát triển y học cổ truyền, kết hợp y học cổ truyền với y học hiện đại; phát triển vùng trồng dược liệu."
SCREENING = "- Khám sức khỏe định kỳ hoặc khám sàng lọc miễn phí cho người dân ít nhất mỗi năm một lần."
SCREENING_AGAIN = (
    "- Khám sức khỏe định kỳ, khám sàng lọc miễn phí cho người dân mỗi năm ít nhất 1 lần theo Nghị quyết số 72-NQ/TW "
    "ngày 09/9/2025."
)
HOSPITALS = "- Mỗi tỉnh, thành phố có ít nhất 01 bệnh viện chuyên sâu, có khoa lão khoa."
RECORDS = "- Lập hồ sơ sức khỏe điện tử cho từng hộ gia đình ở các bản, tiểu khu trên địa bàn."


def target(parsed, ordinal, indicator, value, year=2030):
    passage = parsed.passages[0]
    return Target(
        id=f"{parsed.document.id}.t{ordinal}", document_id=parsed.document.id, passage_id=passage.id, ordinal=ordinal,
        indicator=indicator, comparator=">=", value=value, unit="%", by_year=year, relation="đến",
        text=passage.text, section_path=passage.section_path, label=passage.label, page=1, source="prose",
    )  # fmt: skip


UPPER = document("nghi-quyet", [
    ("", "Mở đầu", []),
    ("II", "II. NHIỆM VỤ", [DOCTORS, HERBS, SCREENING, HOSPITALS, "Căn cứ Luật Khám bệnh, chữa bệnh hiện hành;"]),
], number="72-NQ/TW", issued_on="2025-09-09", level="trung ương", title="Nghị quyết")  # fmt: skip
LOWER = document("ke-hoach", [
    ("II", "II. NHIỆM VỤ", [
        DOCTORS.replace("4 - 5", "4-6"),
        SCREENING_AGAIN,
        RECORDS,
    ]),
    ("Phụ lục 1", "PHỤ LỤC 1", [
        ("7", "Phát triển y học cổ truyền, kết hợp với y học hiện đại", "Trạm Y tế", "Hội Đông y", "Năm 2028"),
    ]),
], level="xã", locality="xã Mường La", title="Kế hoạch")  # fmt: skip
UPPER = replace(
    UPPER,
    targets=(target(UPPER, 0, "a", "95"), target(UPPER, 1, "b", "20"), target(UPPER, 2, "c", "10")),
)
LOWER = replace(
    LOWER,
    references=(cites("72-NQ/TW", "2025-09-09"),),
    targets=(target(LOWER, 0, "a", "95"), target(LOWER, 1, "b", "25"), target(LOWER, 2, "d", "1")),
)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with filled_store(tmp_path_factory.mktemp("cấp trên cấp dưới"), (UPPER, LOWER)) as store:
        yield SearchService(store, FakeEmbedder())


@pytest.fixture(scope="module")
def found(service):
    return hand_down(service, "ke-hoach", "nghi-quyet", implements=True)


def of(found, text):
    return next(change for change in found.tasks if change.upper and change.upper.text == text)


def test_a_number_that_became_another_is_a_change_and_named_as_printed(found):
    change = of(found, DOCTORS)
    assert change.status == "changed"
    assert (change.only_upper, change.only_lower) == (("4 - 5",), ("4-6",))
    assert [each.text for each in change.lower] == [DOCTORS.replace("4 - 5", "4-6")]
    assert change.coverage > 0.8


@pytest.mark.parametrize(
    ("above", "below", "only"),
    [
        ("tuổi thọ bình quân đạt từ 75,5 tuổi trở lên", "tuổi thọ bình quân đạt 75,5 tuổi",
         (("từ 75,5 tuổi trở lên",), ("75,5 tuổi",))),
        ("tuổi thọ bình quân đạt 75,5 tuổi", "tuổi thọ bình quân ≥ 75,5 tuổi", (("75,5 tuổi",), ("≥ 75,5 tuổi",))),
        ("có ít nhất 95% số hộ dùng nước sạch", "có trên 95% số hộ dùng nước sạch", (("ít nhất 95%",), ("trên 95%",))),
        ("có ít nhất 95% số hộ dùng nước sạch", "có tối thiểu 95% số hộ dùng nước sạch", ((), ())),
        ("có ít nhất 95% số hộ dùng nước sạch", "có từ 95% số hộ dùng nước sạch trở lên", ((), ())),
        ("có trên 95% số hộ dùng nước sạch", "có hơn 95% số hộ dùng nước sạch", ((), ())),
        ("mỗi năm khám ít nhất 01 lần cho từng người dân", "mỗi năm khám tối thiểu 1 lần cho từng người dân", ((), ())),
        ("không quá 15 ngày cho một bộ hồ sơ của hộ", "tối đa 15 ngày cho một bộ hồ sơ của hộ", ((), ())),
    ],
)  # fmt: skip
def test_a_comparator_only_one_side_has_is_a_change_and_another_word_for_it_is_none(tmp_path, above, below, only):
    upper = document("tren", [("I", "I. NHIỆM VỤ", [f"- Đến năm 2030, {above}."])])
    lower = document("duoi", [("I", "I. NHIỆM VỤ", [f"- Đến năm 2030, {below}."])])
    with filled_store(tmp_path, (upper, lower)) as store:
        (change,) = hand_down(SearchService(store, FakeEmbedder()), "duoi", "tren", implements=True).tasks
    assert (change.only_upper, change.only_lower) == only
    assert change.status == ("changed" if any(only) else "kept")


def test_the_same_in_other_words_is_kept_with_both_places(found):
    change = of(found, SCREENING)
    assert change.status == "kept"
    assert change.only_upper == change.only_lower == ()
    assert change.lower[0].citation.url.startswith("/documents/ke-hoach#p-ke-hoach.")


def test_a_task_may_be_kept_by_a_row_of_an_annex(found):
    change = of(found, HERBS)
    assert change.status == "kept"
    assert [each.text for each in change.lower] == ["Phát triển y học cổ truyền, kết hợp với y học hiện đại"]
    assert change.coverage < 0.9


def test_what_is_not_found_is_left_out_and_what_is_new_is_added(found):
    assert of(found, HOSPITALS).status == "dropped"
    added = [change for change in found.tasks if change.status == "added"]
    assert [change.lower[0].text for change in added] == [RECORDS]
    assert added[0].upper is added[0].coverage is None


def test_every_statement_of_both_is_accounted_for_once(found):
    uppers, lowers = items_of(UPPER.passages), items_of(LOWER.passages)
    assert [change.upper.text for change in found.tasks if change.upper] == [item.text for item in uppers]
    told = {stated.text for change in found.tasks for stated in change.lower}
    assert told == {item.text for item in lowers}
    assert found.counts(found.tasks) == {"changed": 1, "dropped": 1, "added": 1, "kept": 2}


def test_grounds_and_headings_alone_are_no_statements():
    assert not any("Căn cứ" in item.text for item in items_of(UPPER.passages))
    preamble = replace(UPPER.passages[0], section_path=())
    assert items_of((preamble,)) == ()


def test_targets_are_compared_by_indicator(found):
    statuses = {change.indicator: change.status for change in found.targets}
    assert statuses == {"a": "kept", "b": "changed", "c": "dropped", "d": "added"}
    changed = next(change for change in found.targets if change.indicator == "b")
    assert [(own.value, other.value) for own, other in changed.differing] == [("25", "20")]


def test_two_documents_that_share_nothing_are_dropped_and_added(tmp_path):
    other = document("duong", [("I", "I. NHIỆM VỤ", ["- Mở đường liên thôn, cứng hóa mặt đường về các bản."])])
    empty = document("trong", [("I", "I. TRỐNG", [])])
    with filled_store(tmp_path, (UPPER, other, empty)) as store:
        service = SearchService(store, FakeEmbedder())
        apart = hand_down(service, "duong", "nghi-quyet", implements=False)
        nothing = hand_down(service, "trong", "nghi-quyet", implements=False)
        from_nothing = hand_down(service, "nghi-quyet", "trong", implements=False)
    assert apart.counts(apart.tasks) == {"changed": 0, "dropped": 4, "added": 1, "kept": 0}
    assert nothing.counts(nothing.tasks) == {"changed": 0, "dropped": 4, "added": 0, "kept": 0}
    assert from_nothing.counts(from_nothing.tasks) == {"changed": 0, "dropped": 0, "added": 4, "kept": 0}


WELLS = "- Đào 12 giếng nước sạch cho các bản."
ROADS = "1. Phòng Kinh tế: tham mưu kinh phí làm đường; hướng dẫn đào giếng nước sạch, giao đất cho hộ ở xa chợ."


def test_statements_that_share_a_subject_alone_are_no_change_but_the_nearest_to_what_is_not_found(tmp_path):
    upper = document("tren", [("I", "I. NHIỆM VỤ", [WELLS])])
    lower = document("duoi", [("I", "I. NHIỆM VỤ", [ROADS])])
    with filled_store(tmp_path, (upper, lower)) as store:
        dropped, added = hand_down(SearchService(store, FakeEmbedder()), "duoi", "tren", implements=True).tasks
    assert (dropped.status, dropped.lower, dropped.near.text) == ("dropped", (), ROADS)
    assert (added.status, added.lower[0].text) == ("added", ROADS)


def test_a_change_shows_only_what_says_the_same(tmp_path):
    again = DOCTORS.replace("4 - 5", "6")
    aside = "- Trạm y tế cấp xã có bác sĩ được hỗ trợ tiền nhà."
    upper = document("tren", [("I", "I. NHIỆM VỤ", [DOCTORS])])
    lower = document("duoi", [("I", "I. NHIỆM VỤ", [aside, again])])
    with filled_store(tmp_path, (upper, lower)) as store:
        changed, added = hand_down(SearchService(store, FakeEmbedder()), "duoi", "tren", implements=True).tasks
    assert (changed.status, [each.text for each in changed.lower]) == ("changed", [again])
    assert (added.status, added.lower[0].text) == ("added", aside)


def test_targets_of_which_nothing_tells_which_answers_to_which_are_not_found(tmp_path):
    def two(parsed, *values):
        targets = (replace(target(parsed, n, "a", value), text=f"{value}%") for n, value in enumerate(values))
        return replace(parsed, targets=tuple(targets))

    upper, lower = (document(name, [("I", "I. NHIỆM VỤ", [HOSPITALS])]) for name in ("tren", "duoi"))
    with filled_store(tmp_path, (two(upper, "90", "80"), two(lower, "70", "60"))) as store:
        (change,) = hand_down(SearchService(store, FakeEmbedder()), "duoi", "tren", implements=True).targets
    assert (change.status, change.differing, len(change.lower)) == ("dropped", (), 2)


def test_the_comparison_over_http(service):
    client = TestClient(create_api(service))
    body = client.get("/api/cascade/ke-hoach/nghi-quyet").json()
    assert http_cascade.HandingDownShape.model_validate(body, extra="forbid")
    assert body["implements"] is True
    assert body["counts"]["tasks"] == {"changed": 1, "dropped": 1, "added": 1, "kept": 2}
    assert body["targets"][1]["differing"][0]["upper"]["value"] == "20"
    assert client.get("/api/cascade/nghi-quyet/ke-hoach").json()["implements"] is False
    assert client.get("/api/cascade/ke-hoach/none").status_code == 404
    assert client.get("/api/cascade/ke-hoach/ke-hoach").json()["parameter"] == "upper"


def test_an_unknown_document_is_not_found(service):
    with pytest.raises(NotFoundError):
        hand_down(service, "ke-hoach", "none", implements=False)
