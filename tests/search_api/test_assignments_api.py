"""``/api/assignments`` over real parsed documents, in a store on disk."""

from __future__ import annotations

import csv
import io
import time
from datetime import date

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.registry import open_store
from search_api.due import due
from search_api.http import create_api
from search_api.http_assignments import AssignmentsShape
from search_api.service import SearchService
from tests.search_api.building import put

SUOI_MO = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Suối Mơ, ngày 05 tháng 12 năm 2025

KẾ HOẠCH
Chăm lo sức khỏe Nhân dân

I. MỤC TIÊU

- Nâng cao sức khỏe người dân trong xã.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hoá - Xã hội

- Chủ trì, phối hợp với Trạm Y tế tổ chức truyền thông, báo cáo trước ngày 10/11 hằng năm.

2. Trạm Y tế xã

- Phát triển y học cổ truyền, trồng cây thuốc nam ở các thôn.

PHỤ LỤC 1
PHÂN CÔNG NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | =HYPERLINK("http://x") rà soát hộ nghèo | Phòng Kinh tế | Các cơ quan, đơn vị; Trưởng các thôn | Năm 2026 |
| 2 | Giữ gìn trật tự giao thông | Công an xã | Phòng VH-XH | Thường xuyên |
"""
BA_DEN = """ỦY BAN NHÂN DÂN
PHƯỜNG BA ĐÈN

Ba Đèn, ngày 06 tháng 12 năm 2025

KẾ HOẠCH
Nâng cao sức khỏe người dân

I. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế, Hạ tầng và Đô thị

- Bố trí ngân sách cho các hoạt động y tế của phường.

2. Trạm Y tế

- Khám sàng lọc cho người cao tuổi, hoàn thành trong quý I/2027.
"""
TWO_DAYS = """ỦY BAN NHÂN DÂN
XÃ KHE SUNG

Khe Sung, ngày 06 tháng 12 năm 2025

KẾ HOẠCH
Nước sạch

I. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế

- Xét nghiệm nước sinh hoạt của các thôn (đến ngày 15/9/2026 có ít nhất 40% số hộ và đến ngày 15/3/2027 có 90% số hộ \
trong xã được xét nghiệm định kỳ).
"""
KEYS = {
    "id", "passage_id", "task", "parent", "lead", "lead_canonical", "coordinate", "coordinate_canonical", "deadline",
    "document", "section_path", "label", "page", "source", "quote", "flags", "citation",
}  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("phân công")
    with open_store(folder, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        for name, text in (("suoi-mo", SUOI_MO), ("ba-den", BA_DEN)):
            put(store, parse(f"{name}.txt", text.encode(), name))
        with TestClient(create_api(SearchService(store, FakeEmbedder()))) as opened:
            yield opened


def ask(client, **parameters):
    answer = client.get("/api/assignments", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def leads(answer):
    return [name for one in answer["assignments"] for name in one["lead_canonical"]]


def test_the_register_answers_as_the_contract_says(client):
    answer = ask(client)
    AssignmentsShape.model_validate(answer)
    assert answer["total"] == len(answer["assignments"]) == 6
    assert all(one.keys() == KEYS for one in answer["assignments"])


def test_every_record_is_cited_where_its_passage_stands(client):
    for one in ask(client)["assignments"]:
        document = one["document"]["id"]
        assert one["citation"]["url"] == f"/documents/{document}#p-{one['passage_id']}"
        assert one["label"] in one["citation"]["label"]
        passage = client.get(f"/api/passages/{one['passage_id']}").json()["passage"]
        assert one["quote"] in passage["text"]
        assert one["task"] in passage["text"]


@pytest.mark.parametrize("name", ["VH-XH", "phong van hoa xa hoi", "Phòng Văn hóa - Xã hội", "văn hoá"])
def test_an_agency_is_found_by_any_of_its_names(client, name):
    answer = ask(client, lead=name)
    assert leads(answer) == ["Phòng Văn hóa - Xã hội xã Suối Mơ"]
    assert answer["assignments"][0]["coordinate"] == ["Trạm Y tế"]
    assert answer["assignments"][0]["deadline"] == "trước ngày 10/11 hằng năm"


def test_an_agency_is_not_another_whose_name_begins_alike(client):
    assert leads(ask(client, lead="Phòng Kinh tế")) == ["Phòng Kinh tế xã Suối Mơ"]
    assert leads(ask(client, lead="hạ tầng")) == ["Phòng Kinh tế, Hạ tầng và Đô thị phường Ba Đèn"]


def test_one_communes_agency_is_not_anothers(client):
    assert len(leads(ask(client, lead="Trạm Y tế"))) == 2
    assert leads(ask(client, lead="Trạm Y tế phường Ba Đèn")) == ["Trạm Y tế phường Ba Đèn"]
    assert ask(client, lead="Trạm Y tế xã Đèo Gió")["total"] == 0


def test_roles_are_asked_for_apart_and_together(client):
    assert leads(ask(client, coordinate="Phòng VHXH")) == ["Công an xã Suối Mơ"]
    assert ask(client, agency="Phòng VHXH")["total"] == 2
    assert ask(client, lead="Công an xã", coordinate="Phòng VHXH")["total"] == 1
    assert ask(client, lead=["Công an xã", "Phòng Kinh tế"])["total"] == 2


@pytest.mark.parametrize("words", ["y học cổ truyền", "y hoc co truyen", "YHCT", "thuốc nam"])
def test_a_task_is_found_by_its_words(client, words):
    assert leads(ask(client, q=words)) == ["Trạm Y tế xã Suối Mơ"]


def test_documents_localities_and_deadlines_narrow_the_register(client):
    assert ask(client, document="ba-den")["total"] == 2
    assert ask(client, locality="phường Ba Đèn")["total"] == 2
    assert leads(ask(client, due="2026")) == ["Phòng Kinh tế xã Suối Mơ"]
    assert leads(ask(client, due="ongoing")) == ["Công an xã Suối Mơ"]
    assert ask(client, q="không có việc nào như thế")["total"] == 0


def test_a_page_of_the_register(client):
    everything = ask(client)["assignments"]
    page = ask(client, limit=2, offset=3)
    assert page["total"] == 6
    assert page["assignments"] == everything[3:5]


@pytest.mark.parametrize("query", ["limit=0", "limit=x", "offset=-1", "limit=10001"])
def test_bad_numbers_are_problems(client, query):
    for kind in ("", ".csv", ".xlsx"):
        answer = client.get(f"/api/assignments{kind}?{query}")
        if "offset" in query and kind:
            continue  # a file is whole
        assert answer.status_code == 400
        assert answer.headers["content-type"] == "application/problem+json"


def test_the_csv_holds_the_filtered_register_without_formulas(client):
    answer = client.get("/api/assignments.csv", params={"document": "suoi-mo"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][3:7] == ["Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"]
    assert len(rows) == 5
    assert rows[0][7] == "Thuộc nhiệm vụ"
    tasks = [row[3] for row in rows[1:]]
    assert tasks[2].startswith("'=HYPERLINK")
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_the_xlsx_opens_and_holds_the_register(client):
    answer = client.get("/api/assignments.xlsx", params={"lead": "Phòng Kinh tế"})
    book = load_workbook(io.BytesIO(answer.content))
    rows = list(book["Phân công nhiệm vụ"].iter_rows(values_only=True))
    assert len(rows) == 2
    assert rows[1][4:7] == ("Phòng Kinh tế", "Các cơ quan, đơn vị; Trưởng các thôn", "Năm 2026")
    assert rows[1][3].startswith("'=HYPERLINK")
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)


def test_an_unchanged_register_is_not_sent_twice(client):
    first = client.get("/api/assignments?lead=CA")
    again = client.get("/api/assignments?lead=CA", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_the_openapi_document_describes_the_register(client):
    path = client.get("/api/openapi.json").json()["paths"]["/api/assignments"]["get"]
    assert {"lead", "coordinate", "q", "locality", "document", "limit", "offset"} <= {
        parameter["name"] for parameter in path["parameters"]
    }


def test_a_big_register_answers_quickly(tmp_path):
    rows = "".join(f"| {i} | Việc thứ {i} | Phòng số {i % 97} | Trạm Y tế | Năm 2026 |\n" for i in range(1, 1500))
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("lon.txt", (SUOI_MO + rows).encode(), "lon"))
        with TestClient(create_api(SearchService(store, FakeEmbedder()))) as opened:
            ask(opened, lead="VH-XH", q="việc")
            started = time.process_time()
            assert ask(opened, lead="Trạm Y tế", q="y học")["total"] == 1
            assert time.process_time() - started < 1


# ---- as a calendar -------------------------------------------------------------------------------------------


def test_deadlines_with_a_year_are_events_and_what_comes_again_is_none(client):
    made = Calendar.from_ical(client.get("/api/assignments.ics").content)
    events = {str(event["summary"]): event for event in made.walk("VEVENT")}
    days = sorted(event["dtstart"].dt for event in events.values())
    assert days == [date(2026, 12, 31), date(2027, 3, 31)]
    health = next(event for name, event in events.items() if name.startswith("Khám sàng lọc"))
    assert "Trạm Y tế" in str(health["description"])
    assert str(health["url"]).startswith("http://testserver/documents/ba-den#p-")


@pytest.mark.parametrize(
    ("deadline", "day"),
    [
        ("Đến tháng 9/2030", date(2030, 9, 30)),
        ("Quý I/2027", date(2027, 3, 31)),
        ("trước ngày 15/02/2027", date(2027, 2, 15)),
        ("ngày 31/02/2027", date(2027, 2, 28)),
        ("2026-2030", date(2030, 12, 31)),
        ("Hằng năm", None),
        (None, None),
    ],
)
def test_the_last_day_of_a_deadline(deadline, day):
    assert [each.day for each in due(deadline).days] == ([day] if day else [])


def test_a_deadline_is_asked_for_by_year_or_kind_and_by_nothing_else(client):
    answer = client.get("/api/assignments", params={"due": "foo"})
    assert (answer.status_code, answer.json()["parameter"]) == (400, "due")
    assert "yearly, ongoing, event, none" in answer.json()["detail"]
    assert ask(client, due="2099")["total"] == 0


def test_a_deadline_that_names_two_days_is_two_events_each_with_its_own_words(tmp_path):
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put(store, parse("hai-moc.txt", TWO_DAYS.encode(), "hai-moc"))
        with TestClient(create_api(SearchService(store, FakeEmbedder()))) as client:
            made = Calendar.from_ical(client.get("/api/assignments.ics").content)
            found = [len(ask(client, due=year)["assignments"]) for year in ("2026", "2027", "2028")]
    first, second = sorted(made.walk("VEVENT"), key=lambda event: event["dtstart"].dt)
    assert [event["dtstart"].dt for event in (first, second)] == [date(2026, 9, 15), date(2027, 3, 15)]
    assert str(first["summary"]).startswith("đến ngày 15/9/2026 có ít nhất 40% số hộ – Xét nghiệm nước")
    assert str(second["summary"]).startswith("đến ngày 15/3/2027 có 90% số hộ trong xã được xét nghiệm định kỳ – Xét")
    assert str(first["summary"]).removesuffix(" …").endswith("của các thôn")
    assert "có 90% số hộ trong xã được xét nghiệm định kỳ" in str(first["description"])
    assert first["uid"] != second["uid"]
    assert found == [1, 1, 0]
