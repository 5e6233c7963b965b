from __future__ import annotations

import json
import random

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import StorageError
from indexer.vietnamese.normal import tokens
from search_api import schemas
from search_api.http import create_api
from search_api.service import SearchService
from search_api.types import SearchRequest
from search_api.views import search_json
from tests.search_api.building import CORPUS, HOA_BINH, SUOI_MO, document, put

PROBLEM = "application/problem+json"


def problem(response, status):
    assert response.status_code == status
    assert response.headers["content-type"] == PROBLEM
    body = response.json()
    assert body["status"] == status
    assert {"type", "title", "detail"} <= body.keys()
    return body


# ---- the contract's shapes ----------------------------------------------------------------------------------


def test_a_search_answers_as_the_contract_says(client):
    response = client.get("/api/search", params={"q": "Ai chủ trì phát triển y học cổ truyền", "limit": 3})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert body["understood_as"]["intent"] == "lead"
    assert body["total"] >= len(body["hits"]) == 3
    first = body["hits"][0]
    assert first["rank"] == 1
    assert 0 <= first["score"] <= 1
    assert first["passage"]["kind"] == "table_row"
    assert first["passage"]["section_path"] == ["PHỤ LỤC 1"]
    assert first["passage"]["cells"][2] == {"column": "Cơ quan chủ trì", "value": "Phòng Văn hóa - Xã hội"}
    assert first["document"]["issued_on"] == "2025-11-24"
    assert first["citation"]["url"] == f"/documents/{SUOI_MO.document.id}#p-{first['passage']['id']}"
    start, end = first["passage"]["highlights"][0]
    assert first["passage"]["text"][start:end]
    assert body["facets"].keys() == {"level", "locality", "type", "issuer"}
    assert all(isinstance(count, int) for values in body["facets"].values() for _, count in values)


def test_filters_modes_and_pages_are_taken_from_the_url(client):
    body = client.get(
        "/api/search?q=y+t%E1%BA%BF&level=x%C3%A3&level=t%E1%BB%89nh&mode=lexical&limit=1&offset=1"
    ).json()
    assert [hit["rank"] for hit in body["hits"]] == [2]
    assert body["hits"][0]["document"]["level"] == "xã"


def test_a_grouped_search_carries_what_was_folded(client):
    text = "Đẩy mạnh truyền thông, giáo dục sức khỏe để mọi người dân chủ động phòng bệnh"
    hits = client.get("/api/search", params={"q": text, "group": "true"}).json()["hits"]
    assert [similar["document"]["id"] != hits[0]["document"]["id"] for similar in hits[0]["similar"]] == [True]
    assert hits[0]["similar"][0]["similar"] == []


def test_documents_are_listed_and_filtered(client):
    body = client.get("/api/documents").json()
    assert body["total"] == len(body["documents"]) == 3
    body = client.get("/api/documents", params={"type": "Kế hoạch", "limit": 1}).json()
    assert [each["id"] for each in body["documents"]] == [SUOI_MO.document.id]


def test_a_document_carries_sections_passages_and_references(client):
    body = client.get(f"/api/documents/{SUOI_MO.document.id}").json()
    assert [section["label"] for section in body["sections"]] == ["I", "II", "Phụ lục 1"]
    assert [passage["id"] for passage in body["passages"]] == [passage.id for passage in SUOI_MO.passages]
    assert body["passages"][0]["citation"]["label"].startswith("Mục I, ")
    assert body["references"][0]["number"] == "72-NQ/TW"
    assert body["signer"] == "Nguyễn Văn A"


def test_a_passage_and_what_is_like_it(client):
    passage = SUOI_MO.passages[3]
    assert client.get(f"/api/passages/{passage.id}").json()["passage"]["text"] == passage.text
    body = client.get(f"/api/passages/{passage.id}/similar", params={"limit": 2}).json()
    assert body["total"] == len(body["hits"]) == 2
    assert body["hits"][0]["passage"]["text"] == passage.text
    assert body["hits"][0]["document"]["id"] == HOA_BINH.document.id


@pytest.mark.parametrize(
    ("url", "shape"),
    [
        ("/api/search?q=y+te&group=true", schemas.SearchShape),
        ("/api/documents", schemas.DocumentsShape),
        (f"/api/documents/{SUOI_MO.document.id}", schemas.DocumentViewShape),
        (f"/api/passages/{SUOI_MO.passages[0].id}", schemas.HitShape),
        (f"/api/passages/{SUOI_MO.passages[0].id}/similar", schemas.SimilarShape),
        ("/api/search", schemas.Problem),
    ],
)
def test_every_answer_has_exactly_the_documented_fields(client, url, shape):
    body = client.get(url).json()
    assert shape.model_validate(body, strict=False, extra="forbid").model_dump(mode="json").keys() >= body.keys()


# ---- the original file --------------------------------------------------------------------------------------


def test_the_original_is_shown_inline_under_its_own_name(client):
    response = client.get(f"/api/documents/{HOA_BINH.document.id}/file")
    assert response.content == b"noi dung goc"
    assert response.headers["content-type"].startswith("application/vnd.openxmlformats")
    assert response.headers["x-content-type-options"] == "nosniff"
    disposition = response.headers["content-disposition"]
    assert disposition.startswith('inline; filename="Chuong trinh (so 5).docx"; ')
    assert disposition.endswith("filename*=UTF-8''Ch%C6%B0%C6%A1ng%20tr%C3%ACnh%20%28s%E1%BB%91%205%29.docx")


def test_a_text_says_its_encoding_and_runs_nothing(own_store):
    page = "<script>alert(1)</script>Văn bản".encode()
    for name, media_type in (("a.html", "text/html"), ("b.md", "text/plain"), ("c.txt", "text/plain")):
        put(own_store, document(name, [("I", "I", ["Nội dung"])], source_file=name), page)
        client = TestClient(create_api(SearchService(own_store, FakeEmbedder())))
        headers = client.get(f"/api/documents/{name}/file").headers
        assert headers["content-type"] == f"{media_type}; charset=utf-8"
        assert "sandbox" in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]


def test_an_unknown_kind_of_file_is_only_bytes(own_store):
    put(own_store, document("la", [("I", "I", ["Nội dung"])], source_file='x"\r\nSet-Cookie: a=1.exe'), b"MZ")
    client = TestClient(create_api(SearchService(own_store, FakeEmbedder())))
    headers = client.get("/api/documents/la/file").headers
    assert headers["content-type"] == "application/octet-stream"
    assert "set-cookie" not in headers


def test_an_unchanged_answer_is_not_sent_again(client):
    for url in ("/api/search?q=y+te", "/api/documents", f"/api/documents/{SUOI_MO.document.id}/file"):
        client.get(url)  # the first question of all has the words of the documents learnt, which is a new version
        first = client.get(url)
        again = client.get(url, headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(url, headers={"If-None-Match": '"khac"'}).status_code == 200


# ---- errors -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "q"),
        ("q=", "q"),
        ("q=%20", "q"),
        ("q=a&limit=abc", "limit"),
        ("q=a&limit=100000", "limit"),
        ("q=a&limit=0", "limit"),
        ("q=a&offset=-1", "offset"),
        ("q=a&mode=x", "mode"),
        ("q=a&group=x", "group"),
        ("q=a&level=foo", "level"),
        ("q=a&level=xã&level=huyện", "level"),
        ("q=a&versions=x", "versions"),
        ("q=a&as_typed=x", "as_typed"),
        ("q=a&issued_from=13/13", "issued_from"),
        ("q=a&issued_to=%00", "issued_to"),
    ],
)
def test_a_wrong_parameter_is_a_problem_that_names_it(client, query, name):
    body = problem(client.get(f"/api/search?{query}"), 400)
    assert body["parameter"] == name
    assert name in body["detail"]


@pytest.mark.parametrize(
    "route", ["search?q=a&", "documents?", "assignments?", "assignments.ics?", "targets?", "answer?q=a&"]
)
def test_an_impossible_value_of_a_closed_list_names_the_possible_ones(client, route):
    body = problem(client.get(f"/api/{route}level=foo"), 400)
    assert "trung ương, tỉnh, xã" in body["detail"]
    assert "foo" in body["detail"]


@pytest.mark.parametrize("value", ["xa", "XÃ", "tỉnh", "Trung ương"])
def test_a_level_is_known_however_it_is_spelt(client, value):
    assert client.get("/api/search", params={"q": "a", "level": value}).status_code == 200


@pytest.mark.parametrize("name", ["issuer", "locality", "type", "document"])
def test_what_is_in_no_closed_list_finds_nothing_and_is_no_error(client, name):
    answer = client.get("/api/search", params={"q": "y tế", name: "Không có"})
    assert (answer.status_code, answer.json()["total"]) == (200, 0)


@pytest.mark.parametrize(
    "url",
    [
        "/api/documents/kh%C3%B4ng-c%C3%B3",
        "/api/documents/kh%C3%B4ng-c%C3%B3/file",
        "/api/passages/a.b",
        "/api/passages/a.b/similar",
        "/api/passages/%00",
        "/api/nothing",
        "/nothing",
        "/api/documents/..%2f..%2fetc%2fpasswd",
    ],
)
def test_what_is_not_there_is_a_problem_404(client, url):
    problem(client.get(url), 404)


def test_a_method_that_is_not_taken_is_a_problem_405(client):
    response = client.post("/api/search?q=a")
    problem(response, 405)
    assert response.headers["allow"] == "GET"


def test_wrong_parameters_elsewhere_are_named_too(client):
    assert problem(client.get("/api/documents?limit=x"), 400)["parameter"] == "limit"
    assert problem(client.get(f"/api/passages/{SUOI_MO.passages[0].id}/similar?limit=0"), 400)["parameter"] == "limit"


class Broken:
    """A service whose store fails."""

    def __init__(self, error):
        self._error = error

    def statistics(self):
        return {}

    def version(self):
        raise self._error

    ready = version


def test_an_unforeseen_error_is_a_problem_500_that_tells_nothing_of_the_inside():
    client = TestClient(create_api(Broken(RuntimeError("mật khẩu ở /etc/bí-mật"))), raise_server_exceptions=False)
    assert "mật khẩu" not in json.dumps(problem(client.get("/api/search?q=a"), 500), ensure_ascii=False)


def test_a_store_that_cannot_be_read_is_a_problem_503_with_the_way_out():
    client = TestClient(create_api(Broken(StorageError("Đĩa đầy: hãy dọn bớt."))))
    assert problem(client.get("/api/search?q=a"), 503)["detail"] == "Đĩa đầy: hãy dọn bớt."
    assert problem(client.get("/readyz"), 503)["detail"] == "Đĩa đầy: hãy dọn bớt."


# ---- hostile queries ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "q", ["?!…", "\x00", "🙂", "<script>alert(1)</script>", "a" * 10_000, "y tế " * 2_000, "\u202e", "%%%"]
)
def test_odd_queries_are_answered_soberly(client, q):
    response = client.get("/api/search", params={"q": q})
    assert response.status_code == 200
    assert response.json()["understood_as"]["truncated"] == (len(q) > 2_000)


def test_punctuation_alone_finds_nothing(client):
    assert client.get("/api/search", params={"q": "?! … —"}).json()["total"] == 0


TERMS = ("who leads", "72-NQ/TW", "BHYT", "suoi mo", "ai", "là gì", "95%")
WORDS = sorted({word for parsed in CORPUS for passage in parsed.passages for word in passage.text.split()})
typed = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(TERMS), st.text(max_size=10)), min_size=1, max_size=6
).map(" ".join)


def answered_soundly(service, q, *, group):
    """The JSON can be made, and every mark begins and ends at the edge of a word."""
    body = orjson.loads(orjson.dumps(search_json(service.search(SearchRequest(q, limit=3, group=group)))))
    for hit in body["hits"]:
        text = hit["passage"]["text"]
        found = tokens(text)
        starts, ends = {token.start for token in found}, {token.end for token in found}
        if not all(0 <= start < end and start in starts and end in ends for start, end in hit["passage"]["highlights"]):
            return False
    return True


@settings(max_examples=300, deadline=None)
@given(q=typed, group=st.booleans())
def test_any_query_can_be_answered_and_marks_are_whole_words(service, q, group):
    assert answered_soundly(service, q, group=group)


def test_two_thousand_random_queries_are_answered(service):
    chance = random.Random(72)
    letters = [chr(code) for code in (*range(1, 0x250), *range(0x300, 0x330), *range(0x1EA0, 0x1F00), 0x200B, 0x1F642)]
    for _ in range(2_000):
        words = chance.choices(WORDS, k=chance.randrange(4)) + chance.choices(TERMS, k=chance.randrange(2))
        words += ["".join(chance.choices(letters, k=chance.randrange(9)))]
        chance.shuffle(words)
        q = chance.choice((" ", "", "\t")).join(words)
        assert answered_soundly(service, q, group=chance.random() < 0.5), repr(q)


@settings(max_examples=200, deadline=None)
@given(q=st.one_of(typed, st.text(max_size=30)))
def test_no_query_ever_breaks_the_server(client, q):
    response = client.get("/api/search", params={"q": q, "limit": 3})
    assert response.status_code == (200 if q.strip() else 400)


parameters = st.dictionaries(
    st.sampled_from(("q", "limit", "offset", "mode", "group", "level", "issued_from", "document")),
    st.one_of(st.text(max_size=8), st.sampled_from(("1", "true", "2025", "xã", "lexical"))),
)


@settings(max_examples=100, deadline=None)
@given(parameters)
def test_any_parameters_are_answered_or_refused_with_a_problem(client, given_parameters):
    response = client.get("/api/search", params=given_parameters)
    assert response.status_code in {200, 400}
    assert response.status_code == 200 or response.json()["parameter"] in {*given_parameters, "q"}


# ---- health and documentation -------------------------------------------------------------------------------


def test_a_filled_index_is_healthy_and_ready(client):
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["documents"] == 3
    assert client.head("/healthz").status_code == 200


def test_an_empty_index_is_not_ready_but_answers(empty_service):
    client = TestClient(create_api(empty_service))
    assert "cancu index" in problem(client.get("/readyz"), 503)["detail"]
    assert client.get("/healthz").status_code == 200
    assert client.get("/api/search?q=y+te").json()["hits"] == []
    assert client.get("/api/documents").json() == {"total": 0, "documents": []}


def test_metrics_count_requests_by_route_and_the_index(service):
    client = TestClient(create_api(service))
    for number in range(3):
        client.get(f"/api/documents/{number}")
    client.get("/api/search?q=y+te")
    client.get("/somewhere/else")
    lines = client.get("/metrics").text.splitlines()
    assert 'cancu_http_requests_total{method="GET",route="/api/documents/{document_id}",status="404"} 3.0' in lines
    assert 'cancu_http_requests_total{method="GET",route="/api/search",status="200"} 1.0' in lines
    assert 'cancu_http_requests_total{method="GET",route="unmatched",status="404"} 1.0' in lines
    assert "cancu_index_documents 3.0" in lines
    assert f"cancu_index_passages {sum(len(parsed.passages) for parsed in CORPUS)}.0" in lines
    assert any(line.startswith('cancu_http_request_seconds_bucket{le="0.01",route="/api/search"}') for line in lines)


def test_the_openapi_document_names_every_route_parameter_and_error(client):
    described = client.get("/api/openapi.json").json()
    # Later parts of the API are described by their own tests.
    assert set(described["paths"]) >= {
        "/api/search", "/api/passages/{passage_id}", "/api/passages/{passage_id}/similar", "/api/documents",
        "/api/documents/{document_id}", "/api/documents/{document_id}/file", "/healthz", "/readyz", "/metrics",
    }  # fmt: skip
    search = described["paths"]["/api/search"]["get"]
    assert {parameter["name"] for parameter in search["parameters"]} == {
        "q", "limit", "offset", "level", "locality", "issuer", "type", "document", "issued_from", "issued_to", "mode",
        "group", "as_typed", "versions",
    }  # fmt: skip
    assert PROBLEM in search["responses"]["400"]["content"]
    references = set(_references(described))
    assert references <= described["components"]["schemas"].keys()


def _references(node):
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rsplit("/", 1)[-1]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _references(each)


def test_the_documentation_page_needs_no_network_and_no_script(client):
    response = client.get("/api/docs")
    assert response.headers["content-type"].startswith("text/html")
    page = response.text
    assert "/api/search" in page
    assert "issued_from" in page
    assert "<script" not in page
    assert "http://" not in page
    assert "https://" not in page
