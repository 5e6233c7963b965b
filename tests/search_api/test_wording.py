"""How documents word one matter: clusters, comparisons, and their routes."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import NotFoundError
from search_api import http_compare
from search_api.alignment import shared
from search_api.http import create_api
from search_api.service import SearchService
from search_api.wording import FEWEST_WORDS, clustered, compare, same_matter, statement, wordings
from tests.search_api.building import HOA_BINH, NGHI_QUYET, SUOI_MO, document, filled_store

TARGET = "- Đến năm 2030, tuổi thọ trung bình của người dân đạt 75,5 tuổi; tỷ lệ tiêm chủng mở rộng đạt trên 95%."


def plan(name, *items):
    return document(f"ke-hoach-{name}", [("I", "I. MỤC TIÊU", list(items))], locality=f"xã {name}", level="xã")


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    corpus = (
        plan("a", TARGET, "- Phát triển kinh tế, mở đường về thôn bản."),
        plan("b", TARGET.replace("-", "1.", 1).replace("người dân", "Nhân dân")),
        plan("c", TARGET.replace("95%", "98%")),
        plan("d", "- Tuổi thọ trung bình đạt 75,5 tuổi, số năm sống khỏe tối thiểu 68 năm, tiêm chủng trên 95%."),
        plan("e", "- Mở rộng diện tích trồng rừng, giữ rừng đầu nguồn."),
    )
    with filled_store(tmp_path_factory.mktemp("kế hoạch"), corpus) as store:
        yield SearchService(store, FakeEmbedder())


def first_passage(service, document_id):
    return service.document(document_id).passages[0].id


def test_documents_that_say_the_same_are_gathered_and_other_figures_stand_apart(plans):
    found = wordings(plans, first_passage(plans, "ke-hoach-a"))
    gathered = [[each.hit.document.id for each in cluster.wordings] for cluster in found.clusters]
    assert gathered[0] == ["ke-hoach-a", "ke-hoach-b"]
    assert ["ke-hoach-c"] in gathered
    assert "ke-hoach-e" not in {one for cluster in gathered for one in cluster}
    assert found.documents == sum(map(len, gathered))


def test_each_document_is_there_once_with_its_likest_passage(tmp_path):
    corpus = (plan("a", TARGET), plan("b", TARGET.replace("trên 95%", "trên 95% trẻ em"), TARGET))
    with filled_store(tmp_path, corpus) as store:
        service = SearchService(store, FakeEmbedder())
        found = wordings(service, first_passage(service, "ke-hoach-a"))
    listed = [each for cluster in found.clusters for each in cluster.wordings]
    assert [each.hit.document.id for each in listed] == ["ke-hoach-a", "ke-hoach-b"]
    assert [each.likeness for each in listed] == [1.0, 1.0]


def test_a_passage_alone_in_the_index_is_its_own_wording(tmp_path):
    with filled_store(tmp_path, (plan("a", TARGET),)) as store:
        service = SearchService(store, FakeEmbedder())
        found = wordings(service, first_passage(service, "ke-hoach-a"))
    assert [len(cluster.wordings) for cluster in found.clusters] == [1]


def test_a_row_is_compared_by_its_task_not_by_who_does_it():
    row = next(passage for passage in SUOI_MO.passages if passage.cells)
    assert statement(row) == "Phát triển y học cổ truyền"
    assert statement(SUOI_MO.passages[0]) == SUOI_MO.passages[0].text


def test_a_phrase_that_any_document_has_is_no_wording_of_a_matter():
    assert not same_matter("theo quy định của pháp luật", "mở đường về thôn theo quy định")
    assert same_matter("khám sức khỏe định kỳ miễn phí", "- Khám sức khỏe định kỳ miễn phí cho mọi người dân mỗi năm")


def test_a_long_text_that_happens_to_have_a_few_of_the_words_is_no_wording_of_it():
    long = (
        "Các bản xa có đường, có điện, có trường; mỗi năm cán bộ xã về thăm bà con, tặng quà nhân ngày lễ, hỏi chuyện "
        "mùa màng, ghi lại việc cần giúp và trả lời từng nhà trước mùa mưa"
    )
    assert shared(other := "làm cầu ở bản xa mỗi năm một lần người giúp", long) == FEWEST_WORDS
    assert not same_matter(other, long)
    assert same_matter("cán bộ xã về thăm bà con", long)


def test_clusters_hold_each_text_once_and_keep_their_order():
    assert clustered([TARGET, TARGET, "Mở đường về thôn", TARGET.replace("95%", "98%")]) == ((0, 1), (2,), (3,))
    assert clustered([]) == ()


def test_a_comparison_keeps_the_order_asked_for(service):
    first, second = SUOI_MO.passages[0].id, HOA_BINH.passages[0].id
    found = compare(service, (second, first))
    assert [hit.passage.id for hit in found.hits] == [second, first]
    assert found.likeness[0] == 1
    assert found.clusters == ((0,), (1,))
    with pytest.raises(NotFoundError):
        compare(service, (first, "a.b"))


# ---- over HTTP ----------------------------------------------------------------------------------------------


def test_compare_answers_with_verbatim_pieces(client):
    ids = [SUOI_MO.passages[0].id, HOA_BINH.passages[0].id]
    body = client.get("/api/compare", params={"passage": ids}).json()
    assert [each["passage"]["id"] for each in body["passages"]] == ids
    for each in body["passages"]:
        assert each["opening"] + "".join(piece["text"] for piece in each["pieces"]) == each["passage"]["text"]
        assert each["citation"]["url"].endswith(f"#p-{each['passage']['id']}")
    changed = [piece["text"] for piece in body["passages"][1]["pieces"] if piece["kind"] == "changed"]
    assert [text.strip(" ;%") for text in changed] == ["76", "98"]
    assert body["clusters"] == [[0], [1]]


def test_wordings_answer_with_clusters(client):
    body = client.get(f"/api/passages/{SUOI_MO.passages[3].id}/wordings").json()
    assert body["documents"] == 2
    assert [each["document"]["id"] for each in body["clusters"][0]["wordings"]] == [
        SUOI_MO.document.id, HOA_BINH.document.id,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "shape"),
    [
        (
            f"/api/compare?passage={SUOI_MO.passages[0].id}&passage={NGHI_QUYET.passages[0].id}",
            http_compare.ComparisonShape,
        ),
        (f"/api/passages/{SUOI_MO.passages[3].id}/wordings", http_compare.WordingsShape),
    ],
)
def test_every_answer_has_exactly_the_documented_fields(client, url, shape):
    body = client.get(url).json()
    assert shape.model_validate(body, strict=False, extra="forbid").model_dump(mode="json").keys() >= body.keys()


@pytest.mark.parametrize("count", [0, 1, 9])
def test_two_to_eight_passages_are_compared_and_no_other_number(client, count):
    ids = [passage.id for parsed in (SUOI_MO, HOA_BINH) for passage in parsed.passages][:count]
    response = client.get("/api/compare", params={"passage": ids})
    assert (response.status_code, response.json()["parameter"]) == (400, "passage")


def test_the_same_passage_twice_is_one_passage(client):
    response = client.get("/api/compare", params={"passage": [SUOI_MO.passages[0].id] * 2})
    assert response.status_code == 400


def test_unknown_passages_are_not_found(client):
    assert client.get("/api/compare?passage=a.b&passage=c.d").status_code == 404
    assert client.get("/api/passages/a.b/wordings").status_code == 404


def test_an_unchanged_comparison_is_not_sent_again(service):
    client = TestClient(create_api(service))
    url = f"/api/compare?passage={SUOI_MO.passages[0].id}&passage={HOA_BINH.passages[0].id}"
    held = client.get(url).headers["etag"]
    assert client.get(url, headers={"if-none-match": held}).status_code == 304
