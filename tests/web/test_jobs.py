"""Three jobs from start to finish in a real browser, over the shipped documents, on a desk and on a phone."""

from __future__ import annotations

import io
import shutil
import subprocess

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document as Word
from playwright.sync_api import expect
from pptx import Presentation

from corpus.build import DOCUMENTS
from indexer.embedding.fake import FakeEmbedder
from indexer.service import Indexer
from indexer.store.desk import Desk
from indexer.store.registry import open_store
from search_api.service import SearchService
from tests.web.conftest import DESK, PHONE, running
from web.app import create_app

SIZES = pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
PLAN = "ke-hoach_ubnd-phuong-tran-lieu_tom-luoc.docx"
A4 = (595, 842)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    copied = tmp_path_factory.mktemp("văn bản") / "kho"
    shutil.copytree(DOCUMENTS, copied)
    return copied


@pytest.fixture(scope="module")
def store(folder, tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("kho"), FakeEmbedder.name, FakeEmbedder.dimension, write=True) as opened:
        Indexer(opened, FakeEmbedder()).index([folder])
        yield opened


@pytest.fixture(scope="module")
def server(store, tmp_path_factory):
    app = create_app(SearchService(store, FakeEmbedder()), desk=Desk(tmp_path_factory.mktemp("bàn")))
    with running(app) as address:
        yield address


def ask(window, question):
    window.fill("#q", question)
    window.keyboard.press("Enter")
    window.wait_for_url("**/search?q=*")


def said(window, text):
    """Waits until the page's status line says so."""
    window.locator("#status", has_text=text).wait_for()


def taken_away(window, kind):
    with window.expect_download() as download:
        window.locator(f".exports a[href$='format={kind}']").click()
    return download.value.path().read_bytes()


def at_hand(window):
    window.goto("/briefings")
    window.locator(".plain-list a").first.click()
    window.wait_for_url("**/briefings/*")


def opens_in_libreoffice(content, suffix, folder):
    """Where LibreOffice is there: it reads the file and makes pages of it."""
    if not shutil.which("soffice"):
        return True
    (folder / f"tep.{suffix}").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'lo').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), f"tep.{suffix}"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return len(pypdf.PdfReader(folder / "tep.pdf").pages) > 0


@SIZES
def test_the_official_finds_who_leads_checks_the_row_cites_it_and_prints_the_duties(opened, viewport, store, folder):
    window = opened("/", viewport=viewport)
    ask(window, "ai chu tri yhct muong la")
    answer = window.locator("section.answer")
    assert "Trạm Y tế" in answer.inner_text()
    assert "Thường xuyên" in answer.inner_text()

    window.locator("section.answer .said a").first.click()
    window.wait_for_url("**/documents/*#p-*")
    row = window.locator(":target")
    assert "y học cổ truyền" in row.inner_text()
    assert row.is_visible()
    window.locator(":target + .cite-row [data-copies], :target [data-copies]").first.click()
    said(window, "Đã chép")
    shared = window.url

    Indexer(store, FakeEmbedder()).index([folder])
    tomorrow = opened(shared, viewport=viewport)
    assert "y học cổ truyền" in tomorrow.locator(":target").inner_text()

    window.go_back()
    window.locator("section.answer a[href^='/agencies/']", has_text="Trạm Y tế").first.click()
    window.wait_for_url("**/agencies/*")
    printed = pypdf.PdfReader(io.BytesIO(window.pdf(format="A4")))
    size = printed.pages[0].mediabox
    assert (float(size.width), float(size.height)) == pytest.approx(A4, abs=1.5)
    assert "y học cổ truyền" in " ".join(" ".join(page.extract_text() for page in printed.pages).split())


@SIZES
def test_the_drafter_compares_wordings_and_takes_an_outline_to_word(opened, viewport, tmp_path):
    window = opened("/", viewport=viewport)
    ask(window, "phát triển y học cổ truyền")
    window.locator(".collect button").first.click()
    said(window, "Đã gom")

    place = window.locator(".hit cite a").first.get_attribute("href").rpartition("#p-")[2]
    window.goto(f"/compare?passage={place}")
    window.locator("main input[type=checkbox]").first.wait_for()
    window.locator("main input[type=checkbox]").first.check()
    window.locator(".sending button").click()
    window.wait_for_url("**/compare?*passage=*passage=*")
    assert window.locator(".beside ins, .beside del, .beside mark").count() > 0
    for wording in (0, 1):
        window.locator(".beside .collect button").nth(wording).click()
        said(window, "Đã gom")
        expect(window.locator("#status")).to_have_text("", timeout=8_000)

    at_hand(window)
    for level, text in ((1, "NHIỆM VỤ"), (2, "Y học cổ truyền"), (3, "Trạm y tế")):
        window.fill("#new", text)
        window.select_option("#new_level", str(level))
        window.click("button[value='add:heading']")
        expect(window.locator(".item-heading input[type=text]").last).to_have_value(text)
    word = Word(io.BytesIO(taken_away(window, "docx")))
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert [text for text in texts if text.startswith(("I.", "1.", "a)"))][:3] == [
        "I. NHIỆM VỤ", "1. Y học cổ truyền", "a) Trạm y tế",
    ]  # fmt: skip
    cited = [row.cells[1].text for row in word.tables[-1].rows][1:]
    assert len(cited) >= 2
    assert all(any(label in text for text in texts) for label in cited)
    assert opens_in_libreoffice(taken_away(window, "docx"), "docx", tmp_path)


@SIZES
def test_the_trainer_builds_a_briefing_and_is_told_next_week_what_changed(opened, viewport, store, folder):
    window = opened("/briefings", viewport=viewport)
    window.fill("#title", "Chuyên đề sức khỏe Nhân dân")
    window.click(".new-briefing button")
    window.wait_for_url("**/briefings/*")
    for kind, subject in (("targets", ""), ("chart", "bảo hiểm y tế"), ("cascade", "")):
        items = window.locator("[data-item]").count()
        window.fill("#new", subject)
        window.click(f"button[value='add:{kind}']")
        expect(window.locator("[data-item]")).to_have_count(items + 1)
    here = window.url.partition("#")[0]
    ask(window, "tỷ lệ bao phủ bảo hiểm y tế phường Trần Liễu")
    buttons = window.locator(".hit .collect button")
    for place in range(6):
        buttons.nth(place).click()
        said(window, "Đã gom")
        expect(window.locator("#status")).to_have_text("", timeout=8_000)

    window.goto(here)
    assert window.locator("[data-item]").count() == 9
    assert Axe().run(window).violations_count == 0
    window.locator("textarea[name^='note.']").last.fill("Nhấn mạnh con số")
    with window.expect_navigation():
        window.locator("button[value=save].button").click()

    slides = Presentation(io.BytesIO(taken_away(window, "pptx"))).slides
    with_content = [slide for slide in slides if slide.has_notes_slide]
    assert len(with_content) >= 9
    assert all("/documents/" in slide.notes_slide.notes_text_frame.text for slide in with_content)
    assert any("Nhấn mạnh con số" in slide.notes_slide.notes_text_frame.text for slide in with_content)
    assert any(shape.has_chart for slide in slides for shape in slide.shapes)
    assert taken_away(window, "pdf").startswith(b"%PDF")

    _reissued(folder / PLAN)
    Indexer(store, FakeEmbedder()).index([folder])
    window.goto(here)
    assert window.locator(".item .notice").count() > 0
    window.locator("button[value=refresh]").click()
    expect(window.locator(".item .notice")).to_have_count(0)
    _reissued(folder / PLAN, back=True)
    Indexer(store, FakeEmbedder()).index([folder])


def _reissued(path, *, back=False):
    """The plan with another share of the insured, or as it was."""
    if back:
        shutil.copy(DOCUMENTS / PLAN, path)
        return
    plan = Word(path)
    for paragraph in plan.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("96", "97")
    plan.save(path)
