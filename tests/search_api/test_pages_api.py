"""A page over the API: its size, its picture, where a passage stands; and what is told where there is no picture."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from starlette.testclient import TestClient

from indexer.embedding.fake import FakeEmbedder
from indexer.model import PageWord
from indexer.store.base import Addition, Source, content_hash
from indexer.structure.passages import embedding_text
from search_api import schemas
from search_api.http import create_api
from search_api.service import SearchService
from tests.search_api.building import document, filled_store

WIDTH, HEIGHT = landscape(A4)
SAID = ("Renovate the clinic roof before the rain", "Train two nurses in the spring", "Buy a new fridge for vaccines")
PLAN = document("ke-hoach-mai-nha", [("I", "I. WORKS", list(SAID))], format="pdf", pages=2, source_file="roof.pdf")
SCAN = document(
    "ban-quet", [("I", "I. WORKS", list(SAID))], format="png", pages=1, source_file="scan.png", ocr_pages=(1,)
)
BROKEN = document("tep-hong", [("I", "I. WORKS", list(SAID))], format="pdf", pages=1, source_file="broken.pdf")
LETTER = document(
    "cong-van", [("I", "I. WORKS", list(SAID))], format="docx", pages=1, source_file="x.docx", paged=False
)
READ = tuple(
    PageWord(word, 0.1 * n, 0.2 + 0.1 * line, 0.1 * n + 0.08, 0.23 + 0.1 * line, 90.0)
    for line, text in enumerate(SAID)
    for n, word in enumerate(text.split())
)


def pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT))
    for line, text in enumerate(SAID):
        canvas.drawString(100, 400 - 40 * line, text)
    canvas.showPage()
    canvas.drawString(100, 400, "Nothing of it here")
    canvas.save()
    return buffer.getvalue()


def png() -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (1000, 1400), 255).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    files = (
        (PLAN, pdf()),
        (replace(SCAN, page_words=((1, READ),)), png()),
        (BROKEN, b"%PDF-1.4 not one"),
        (LETTER, b""),
    )
    embedder = FakeEmbedder()
    with filled_store(tmp_path_factory.mktemp("trang"), ()) as store:
        for made, content in files:
            vectors = embedder.embed_passages([embedding_text(made.document, each) for each in made.passages])
            own = replace(made.document, content_hash=content_hash(content))
            parsed = replace(made, document=own)
            store.put_many([Addition(parsed, vectors, Source(f"/{parsed.document.source_file}", content))])
        with TestClient(create_api(SearchService(store, embedder)), raise_server_exceptions=False) as opened:
            yield opened


def address(parsed, page, passage=None):
    query = f"?passage={parsed.passages[passage].id}" if passage is not None else ""
    return f"/api/documents/{parsed.document.id}/pages/{page}{query}"


def test_a_page_tells_its_size_its_picture_and_where_the_passage_stands(client):
    told = client.get(address(PLAN, 1, 1)).json()
    schemas.PageViewShape.model_validate(told)
    assert (told["page"], told["pages"], told["width"], told["height"]) == (
        1,
        2,
        pytest.approx(WIDTH),
        pytest.approx(HEIGHT),
    )
    (box,) = told["passage"]["boxes"]
    assert (told["passage"]["found"], told["passage"]["pages"]) == (True, [1])
    assert box["x0"] == pytest.approx(100 / WIDTH, abs=0.005)
    assert box["y0"] < 1 - 360 / HEIGHT < box["y1"]


def test_without_a_passage_nothing_is_boxed(client):
    assert client.get(address(PLAN, 2)).json()["passage"] is None


def test_on_another_page_the_passage_is_told_to_be_elsewhere(client):
    told = client.get(address(PLAN, 2, 0)).json()["passage"]
    assert told == {"id": PLAN.passages[0].id, "found": True, "pages": [1], "boxes": []}


def test_words_that_ocr_read_are_boxed_where_it_read_them(client):
    (box,) = client.get(address(SCAN, 1, 2)).json()["passage"]["boxes"]
    assert (box["x0"], box["y0"]) == (0.0, pytest.approx(0.4))


def test_the_picture_is_as_wide_as_asked_for_at_least_and_kept_for_ever(client):
    image = client.get(address(PLAN, 1)).json()["image"]
    answer = client.get(f"{image}&width=1000")
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert Image.open(io.BytesIO(answer.content)).width == 1200
    assert client.head(image).status_code == 200
    assert client.get(image, headers={"if-none-match": client.get(image).headers["etag"]}).status_code == 304


def test_a_picture_s_plain_address_is_asked_for_again_each_time(client):
    answer = client.get(f"/api/documents/{PLAN.document.id}/pages/1.webp?v=other")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-cache")


@pytest.mark.parametrize("parsed", [BROKEN, LETTER], ids=["cannot be drawn", "has no pages"])
def test_a_page_without_a_picture_says_so(client, parsed):
    told = client.get(address(parsed, 1, 0)).json()
    schemas.PageViewShape.model_validate(told)
    assert (told["image"], told["width"], told["passage"]["found"]) == (None, None, False)
    answer = client.get(f"{address(parsed, 1)}.webp")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("ke-hoach-mai-nha/pages/0", 404), ("ke-hoach-mai-nha/pages/3", 404), ("ke-hoach-mai-nha/pages/3.webp", 404),
        ("ke-hoach-mai-nha/pages/-1", 404), ("ke-hoach-mai-nha/pages/1e3", 404), ("ke-hoach-mai-nha/pages/١", 404),
        ("ke-hoach-mai-nha/pages/99999999999999999999", 404), ("nowhere/pages/1", 404),
        ("ke-hoach-mai-nha/pages/1?passage=nowhere", 404),
        (f"ke-hoach-mai-nha/pages/1?passage={SCAN.passages[0].id}", 404),
        ("ke-hoach-mai-nha/pages/1.webp?width=0", 400), ("ke-hoach-mai-nha/pages/1.webp?width=9999", 400),
        ("ke-hoach-mai-nha/pages/1.webp?width=wide", 400),
    ],
)  # fmt: skip
def test_what_is_not_there_is_a_problem_document(client, path, status):
    answer = client.get(f"/api/documents/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
