"""``/api/targets`` over real parsed documents, in a store on disk."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.http import create_api
from search_api.http_targets import TargetsShape
from search_api.service import SearchService
from tests.search_api.building import put

PROVINCE = """TỈNH ỦY THỬ NGHIỆM
*
Số 07-CTr/TU

Thử Nghiệm, ngày 10 tháng 10 năm 2025

CHƯƠNG TRÌNH HÀNH ĐỘNG
Nâng cao sức khỏe Nhân dân

I. MỤC TIÊU

1. Mục tiêu đến năm 2030

- Tỷ lệ tiêm chủng đạt trên 95%. Tuổi thọ trung bình đạt 75 tuổi.

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số.

II. NHIỆM VỤ

- Triển khai thực hiện.
"""
COMMUNE = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Suối Mơ, ngày 05 tháng 12 năm 2025

KẾ HOẠCH
Thực hiện Chương trình hành động số 07-CTr/TU

Thực hiện Chương trình hành động số 07-CTr/TU ngày 10/10/2025 của Tỉnh ủy, xã xây dựng kế hoạch như sau:

I. MỤC TIÊU

1. Mục tiêu đến năm 2030

- Tỷ lệ tiêm chủng đạt trên 95%.

- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 97% dân số.

- Đến năm 2027 trạm y tế có ít nhất từ 2-3 bác sĩ.
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("kho"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        for name, text, facts in (
            ("tinh.txt", PROVINCE, {"level": "tỉnh"}),
            ("xa.txt", COMMUNE, {"level": "xã", "locality": "xã Suối Mơ"}),
        ):
            put(store, parse(name, text.encode(), name.replace(".", "-"), facts), text.encode())
        yield TestClient(create_api(SearchService(store, FakeEmbedder())), raise_server_exceptions=False)


def get(client, **parameters):
    response = client.get("/api/targets", params=parameters)
    assert response.status_code == 200
    body = response.json()
    TargetsShape.model_validate(body)
    return body


def test_the_register_answers_as_the_contract_says(client):
    body = get(client)
    assert body["total"] == len(body["targets"]) == 6
    doctors = next(each for each in body["targets"] if each["indicator"] == "số bác sĩ tại trạm y tế")
    assert (doctors["comparator"], doctors["value"], doctors["unit"]) == (">=", "2-3", "bác sĩ")
    assert (doctors["by_year"], doctors["relation"]) == (2027, "đến")
    assert doctors["text"] in COMMUNE
    assert doctors["document"]["id"] == "xa-txt"
    assert doctors["citation"]["url"] == f"/documents/xa-txt#p-{doctors['passage_id']}"
    assert doctors["section_path"] == ["I. MỤC TIÊU", "1. Mục tiêu đến năm 2030"]


def test_the_matrix_points_into_the_list_and_holds_no_cell_for_silence(client):
    body = get(client)
    assert [document["id"] for document in body["documents"]] == ["tinh-txt", "xa-txt"]
    for indicator, row in body["matrix"].items():
        for document, places in row.items():
            for place in places:
                found = body["targets"][place]
                assert (found["indicator"], found["document"]["id"]) == (indicator, document)
    assert "xa-txt" not in body["matrix"]["tuổi thọ trung bình"]
    assert "tinh-txt" not in body["matrix"]["số bác sĩ tại trạm y tế"]


def test_differences_are_told_beside_the_document_above(client):
    body = get(client)
    assert body["above"] == {"tinh-txt": None, "xa-txt": "tinh-txt"}
    told = {indicator: row["xa-txt"]["status"] for indicator, row in body["differences"].items()}
    assert told == {
        "tỷ lệ bao phủ bảo hiểm y tế": "changed",
        "tuổi thọ trung bình": "silent",
        "tỷ lệ tiêm chủng": "kept",
        "số bác sĩ tại trạm y tế": "added",
    }
    ((own, higher),) = body["differences"]["tỷ lệ bao phủ bảo hiểm y tế"]["xa-txt"]["changes"]
    assert (body["targets"][own]["value"], body["targets"][higher]["value"]) == ("97", "95")


@pytest.mark.parametrize("words", ["bảo hiểm y tế", "bao hiem y te", "BHYT", "tỉ lệ bao phủ"])
def test_an_indicator_is_found_by_some_of_its_words(client, words):
    assert {each["indicator"] for each in get(client, indicator=words)["targets"]} == {"tỷ lệ bao phủ bảo hiểm y tế"}


def test_filters_and_limit_narrow_the_register(client):
    assert {each["document"]["id"] for each in get(client, locality="xã Suối Mơ")["targets"]} == {"xa-txt"}
    assert {each["document"]["id"] for each in get(client, document="tinh-txt")["targets"]} == {"tinh-txt"}
    body = get(client, limit=2)
    assert (body["total"], len(body["targets"])) == (6, 2)
    assert all(place < 2 for row in body["matrix"].values() for places in row.values() for place in places)
    assert get(client, indicator="không có chỉ tiêu này")["targets"] == []


def test_bad_limits_are_problems(client):
    for path in ("/api/targets", "/api/targets.csv", "/api/targets.xlsx"):
        response = client.get(path, params={"limit": "nhiều"})
        assert response.status_code == 400
        assert response.headers["content-type"] == "application/problem+json"


def test_the_csv_holds_the_register(client):
    response = client.get("/api/targets.csv")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    header, *rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
    assert len(rows) == 6
    first = dict(zip(header, rows[0], strict=True))
    assert (first["Chỉ tiêu"], first["So sánh"], first["Giá trị"], first["Đơn vị"]) == (
        "tỷ lệ tiêm chủng",
        ">",
        "95",
        "%",
    )
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_xlsx_holds_the_register_and_the_matrix(client):
    book = load_workbook(io.BytesIO(client.get("/api/targets.xlsx").content))
    assert book.sheetnames == ["Chỉ tiêu", "Ma trận"]
    matrix = {row[0]: row[1:] for row in book["Ma trận"].iter_rows(min_row=2, values_only=True)}
    assert matrix["tuổi thọ trung bình"] == ("75 tuổi (đến năm 2030)", "không nêu")
    assert matrix["tỷ lệ bao phủ bảo hiểm y tế"] == ("> 95% (đến năm 2026)", "> 97% (đến năm 2026) *")


def test_an_unchanged_register_is_not_sent_twice(client):
    etag = client.get("/api/targets").headers["etag"]
    assert client.get("/api/targets", headers={"if-none-match": etag}).status_code == 304


def test_the_openapi_document_describes_the_register(client):
    described = client.get("/api/openapi.json").json()
    for path in ("/api/targets", "/api/targets.csv", "/api/targets.xlsx"):
        names = {parameter["name"] for parameter in described["paths"][path]["get"]["parameters"]}
        assert {"indicator", "locality", "document", "limit"} <= names
    assert "TargetsShape" in described["components"]["schemas"]
