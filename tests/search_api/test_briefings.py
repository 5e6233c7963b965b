"""Briefings over HTTP: files with every citation, kept ones edited, refreshed, and true when documents change."""

from __future__ import annotations

import io

import pytest
from docx import Document as Word
from pptx import Presentation
from pypdf import PdfReader
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.parse import parse
from indexer.store.desk import Desk
from indexer.store.registry import open_store
from search_api.briefings.paper import Outline
from search_api.exports.types import LONGEST, printable, unlisted
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import put

PROVINCE = """KẾ HOẠCH
Thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị
I. MỤC TIÊU
- Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số.
- Đến năm 2027, mỗi trạm y tế có ít nhất 3 bác sĩ.
II. NHIỆM VỤ
- Phát triển y học cổ truyền gắn với vùng trồng cây thuốc của tỉnh.
"""
COMMUNE = PROVINCE.replace("trên 95%", "96%").replace("3 bác sĩ", "4 bác sĩ").replace("của tỉnh", "của xã")
NASTY = '=HYPERLINK("http://x") <script>alert(1)</script> \u202egnort\u202c \x00 |*_#'


def index(store, name, text, facts):
    put(store, parse(name, text.encode(), name.replace(".", "-"), facts), text.encode())


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as opened:
        index(opened, "tinh.txt", PROVINCE, {"level": "tỉnh", "locality": "tỉnh Suối Lớn"})
        index(opened, "xa.txt", COMMUNE, {"level": "xã", "locality": "xã Suối Mơ"})
        yield opened


@pytest.fixture
def client(store, tmp_path):
    api = create_api(SearchService(store, FakeEmbedder()), desk=Desk(tmp_path))
    with TestClient(api, raise_server_exceptions=False) as opened:
        yield opened


def passages(client, document="xa-txt"):
    return client.get(f"/api/documents/{document}").json()["passages"]


def asked(client, **more):
    found = passages(client)
    return {"title": "Họp giao ban", "passage_ids": [each["id"] for each in found], **more}, found


def kept(client, *items, title="Họp"):
    made = client.post("/api/briefings?keep=true", json={"title": title, "passage_ids": []}).json()
    for item in items:
        made = client.post(f"/api/briefings/{made['id']}/items", json=item).json()
    return made


def everything_in(kind, content):
    if kind == "docx":
        word = Word(io.BytesIO(content))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(each.text for each in word.paragraphs), *cells])
    if kind == "pptx":
        slides = Presentation(io.BytesIO(content)).slides
        texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
        tables = [
            cell.text
            for slide in slides
            for shape in slide.shapes
            if shape.has_table
            for cell in shape.table.iter_cells()
        ]
        notes = [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]
        return "\n".join(texts + tables + notes)
    if kind == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode().replace("\\", "")


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("kind", ["docx", "pptx", "pdf", "md"])
def test_every_passage_leaves_with_its_words_and_its_citation(client, kind):
    body, found = asked(client, notes={})
    reply = client.post(f"/api/briefings?format={kind}", json=body)
    assert reply.status_code == 200
    assert f"hop-giao-ban.{kind}" in reply.headers["content-disposition"]
    held = squeezed(everything_in(kind, reply.content))
    for passage in found:
        text = unlisted(passage["text"]) if kind == "pptx" else passage["text"]
        assert all(squeezed(line) in held for line in text.splitlines())
        assert squeezed(passage["citation"]["label"]) in held


def test_the_format_may_stand_in_the_body_and_is_word_without_one(client):
    body, _ = asked(client)
    assert client.post("/api/briefings", json=body).content[:2] == b"PK"
    assert client.post("/api/briefings", json={**body, "format": "markdown"}).text.startswith("# Họp giao ban")


@pytest.mark.parametrize("kind", ["docx", "pptx", "pdf", "md"])
def test_markup_formulas_and_turning_marks_stay_text(client, kind):
    body, found = asked(client, title=NASTY)
    body["notes"] = {found[0]["id"]: NASTY + " chữ" * 20}
    reply = client.post(f"/api/briefings?format={kind}", json=body)
    assert reply.status_code == 200
    held = everything_in(kind, reply.content)
    assert "<script>alert(1)</script>" in held.replace("\n", "")
    assert "\u202e" not in held
    assert "\x00" not in held


@pytest.mark.parametrize("kind", ["docx", "pptx", "pdf", "md"])
def test_a_note_of_100_kilobytes_leaves_whole(client, kind):
    body, found = asked(client)
    body["notes"] = {found[0]["id"]: "dài " * 24_000 + "hết"}
    reply = client.post(f"/api/briefings?format={kind}", json=body)
    assert reply.status_code == 200
    assert "hết" in everything_in(kind, reply.content)


def test_the_word_file_is_set_as_official_papers_are(client):
    body, _ = asked(client)
    section = Word(io.BytesIO(client.post("/api/briefings", json=body).content)).sections[0]
    millimetres = [
        round(each.mm)
        for each in (
            section.page_width,
            section.page_height,
            section.top_margin,
            section.left_margin,
            section.right_margin,
        )
    ]
    assert millimetres == [210, 297, 20, 30, 18]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"passage_ids": ["không có"]}, 404),
        ({"passage_ids": "x"}, 400),
        ([], 400),
        ({"title": ["x"]}, 400),
        ({"passage_ids": [], "format": "exe"}, 400),
    ],
)
def test_what_cannot_be_made_is_a_problem_document(client, body, status):
    reply = client.post("/api/briefings", json=body)
    assert (reply.status_code, reply.headers["content-type"]) == (status, "application/problem+json")


def test_what_is_no_json_or_too_long_is_told(client):
    assert client.post("/api/briefings", content=b"\xff{").status_code == 400
    assert client.post("/api/briefings", content=b"[" + b"1," * 3_000_000).status_code == 413


def test_an_empty_briefing_is_a_file_that_says_so(client):
    made = kept(client)
    for kind in ("docx", "pptx", "pdf", "md"):
        assert client.get(f"/api/briefings/{made['id']}?format={kind}").status_code == 200


# ---- kept ----------------------------------------------------------------------------------------------------


def test_a_kept_one_is_read_again_under_its_link(client):
    found = passages(client)
    made = kept(client, {"kind": "quote", "passage_id": found[0]["id"], "note": "nhấn mạnh"})
    again = client.get(f"/api/briefings/{made['id']}").json()
    assert again["items"][0]["text"] == found[0]["text"]
    assert again["items"][0]["note"] == "nhấn mạnh"
    assert again["items"][0]["state"] == "same"
    assert again["url"] == f"/briefings/{made['id']}"


def test_items_are_ordered_and_annotated_but_a_quotation_is_never_reworded(client):
    found = passages(client)
    made = kept(
        client,
        {"kind": "heading", "text": "Mục tiêu", "level": 1},
        {"kind": "quote", "passage_id": found[0]["id"]},
    )
    heading, quote = made["items"]
    draft = {
        "title": "Mới",
        "revision": made["revision"],
        "items": [
            {"kind": "quote", "id": quote["id"], "text": "bịa ra", "note": "đọc to"},
            {"kind": "heading", "id": heading["id"], "text": "Chỉ tiêu", "level": 2},
            {"kind": "words", "text": "Lời dẫn"},
        ],
    }
    saved = client.put(f"/api/briefings/{made['id']}", json=draft).json()
    assert [item["kind"] for item in saved["items"]] == ["quote", "heading", "words"]
    assert saved["items"][0]["text"] == found[0]["text"]
    assert saved["items"][0]["note"] == "đọc to"
    assert (saved["items"][1]["text"], saved["items"][1]["level"]) == ("Chỉ tiêu", 2)
    assert saved["title"] == "Mới"


def test_two_who_edit_at_once_do_not_overwrite_one_another(client):
    made = kept(client)
    url, draft = f"/api/briefings/{made['id']}", {"title": "một", "revision": made["revision"]}
    assert client.put(url, json=draft).status_code == 200
    assert client.put(url, json={**draft, "title": "hai"}).status_code == 409
    assert client.get(url).json()["title"] == "một"


def test_a_changed_passage_keeps_its_words_is_flagged_and_can_be_refreshed(client, store):
    found = next(each for each in passages(client) if "bảo hiểm" in each["text"])
    made = kept(client, {"kind": "quote", "passage_id": found["id"]})
    index(store, "xa.txt", COMMUNE.replace("96%", "98%"), {"level": "xã", "locality": "xã Suối Mơ"})
    item = client.get(f"/api/briefings/{made['id']}").json()["items"][0]
    assert (item["state"], item["text"]) == ("changed", found["text"])
    assert "98%" in item["now"]["text"]
    held = client.get(f"/api/briefings/{made['id']}?format=md").text
    assert "96%" in held
    assert "đã thay đổi sau ngày" in held
    fresh = client.post(f"/api/briefings/{made['id']}/refresh").json()["items"][0]
    assert (fresh["state"], "98%" in fresh["text"], fresh["id"]) == ("same", True, item["id"])


def test_a_removed_document_leaves_its_quotations_which_say_so(client, store):
    found = passages(client)[0]
    made = kept(client, {"kind": "quote", "passage_id": found["id"]})
    store.remove("xa-txt")
    item = client.get(f"/api/briefings/{made['id']}").json()["items"][0]
    assert (item["state"], item["text"]) == ("gone", found["text"])
    for kind in ("docx", "pptx", "pdf", "md"):
        held = everything_in(kind, client.get(f"/api/briefings/{made['id']}?format={kind}").content)
        assert "không còn trong kho" in " ".join(held.split())


def test_the_matrix_a_chart_and_the_cascade_are_items_with_their_sources(client):
    made = kept(
        client,
        {"kind": "targets", "subject": ""},
        {"kind": "chart", "subject": "bảo hiểm y tế"},
        {"kind": "cascade", "subject": ""},
    )
    matrix, chart, cascade = made["items"]
    assert matrix["columns"] == ["Chỉ tiêu", "tỉnh Suối Lớn", "xã Suối Mơ"]
    assert ["số bác sĩ tại trạm y tế", "≥ 3 bác sĩ (đến năm 2027)", "≥ 4 bác sĩ (đến năm 2027)"] in matrix["rows"]
    assert chart["rows"] == [["tỉnh Suối Lớn", "95", "> 95%"], ["xã Suối Mơ", "96", "96%"]]
    assert cascade["rows"][0][1] == "0"
    for kind in ("docx", "pptx", "pdf", "md"):
        held = squeezed(everything_in(kind, client.get(f"/api/briefings/{made['id']}?format={kind}").content))
        for place in (place for item in made["items"] for place in item["places"]):
            assert squeezed(place["label"]) in held or squeezed(place["official"]) in held


def test_a_figure_says_once_what_a_document_says_twice_in_whatever_words(client, store):
    again = (
        COMMUNE
        + "III. CHỈ TIÊU\n- Năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt 96% dân số.\n"
        + "".join(
            f"- Đến năm 2030, số người tập thể dục thường xuyên {words} 10%.\n" for words in ("tăng", "tăng thêm")
        )
    )
    index(store, "xa.txt", again, {"level": "xã", "locality": "xã Suối Mơ"})
    rows = {row[0]: row[2] for row in kept(client, {"kind": "targets", "subject": ""})["items"][0]["rows"]}
    assert rows["tỷ lệ bao phủ bảo hiểm y tế"] == "96% (đến năm 2026)"
    assert "tăng thêm 10% (đến năm 2030)" in rows.values()


def test_a_figure_of_nothing_is_refused(client):
    made = kept(client)
    reply = client.post(f"/api/briefings/{made['id']}/items", json={"kind": "chart", "subject": "sao Hỏa"})
    assert reply.status_code == 404
    assert client.get(f"/api/briefings/{made['id']}").json()["items"] == []


def test_a_briefing_removed_is_gone(client):
    made = kept(client)
    assert client.delete(f"/api/briefings/{made['id']}").status_code == 204
    assert client.get(f"/api/briefings/{made['id']}").status_code == 404


# ---- parts ---------------------------------------------------------------------------------------------------


def test_headings_are_numbered_as_plans_number_them():
    outline = Outline()
    levels = (1, 2, 3, 3, 4, 2, 1, 2)
    assert [outline.next(level) for level in levels] == ["I.", "1.", "a)", "b)", "-", "2.", "II.", "1."]


def test_text_is_cut_only_beyond_what_a_file_can_bear():
    assert printable("x" * LONGEST) == "x" * LONGEST
    assert printable("x" * (LONGEST + 1)).endswith(" …")
    assert printable("a\ud800\x0bb") == "a  b"


def test_a_file_of_nothing_is_refused_and_says_what_to_do_and_an_empty_one_may_be_kept(client):
    refused = client.post("/api/briefings", json={"title": "Trống", "passage_ids": []})
    assert refused.status_code == 400
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["parameter"] == "passage_ids"
    assert "ít nhất một mã đoạn" in refused.json()["detail"]
    assert client.post("/api/briefings?keep=true", json={"passage_ids": []}).status_code == 201
