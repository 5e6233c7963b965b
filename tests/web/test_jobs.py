"""Three jobs from start to finish in a real browser, on a desk and on a phone."""

from __future__ import annotations

import io
import re
import shutil
from contextlib import contextmanager

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
from tests.web.eight_plans import COMMUNES, put_plans
from tests.web.looking import ink_share, paper, visible
from web.app import create_app

SIZES = pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
PLAN = "ke-hoach_ubnd-phuong-tran-lieu_tom-luoc.docx"
A4 = (595, 842)
CLIPBOARD = ["clipboard-read", "clipboard-write"]


@pytest.fixture(scope="module")
def server(shipped_store, tmp_path_factory):
    """The shipped documents."""
    app = create_app(SearchService(shipped_store, FakeEmbedder()), desk=Desk(tmp_path_factory.mktemp("bàn")))
    with running(app) as address:
        yield address


@pytest.fixture(scope="module")
def eight_communes(tmp_path_factory):
    """Another server, with the plans of eight communes."""
    folder = tmp_path_factory.mktemp("tám xã")
    with open_store(folder, FakeEmbedder.name, FakeEmbedder.dimension, write=True) as store:
        put_plans(store)
        with running(create_app(SearchService(store, FakeEmbedder()), desk=Desk(folder))) as address:
            yield address


def ask(window, question):
    window.fill("#q", question)
    window.keyboard.press("Enter")
    window.wait_for_url("**/search?q=*")


@contextmanager
def told(window, text):
    """What is done in it makes the page's status line say so."""
    window.evaluate("document.getElementById('status').textContent = ''")
    yield
    window.locator("#status", has_text=text).wait_for()


def taken_away(window, kind):
    with window.expect_download() as download:
        window.locator(f".exports a[href$='format={kind}']").click()
    return download.value.path().read_bytes()


def at_hand(window):
    window.locator(".menu a[href='/briefings']").click()
    window.locator(".plain-list a").first.click()
    window.wait_for_url("**/briefings/*")


def clipboard(window):
    return window.evaluate("navigator.clipboard.readText()")


# ---- the official ------------------------------------------------------------------------------------------------


def boxed(window):
    """The row boxed in sight on its page: the frame round it lies on letters, and reaches from first to last cell."""
    window.locator(".leaf img").evaluate("image => image.decode()")
    assert visible(window, "cited")
    assert 0.005 < ink_share(window, ".row-outline") < 0.5
    row, page = (window.locator(each).bounding_box() for each in (".row-outline", ".leaf img"))
    assert row["width"] > 0.7 * page["width"]
    assert row["height"] < 0.25 * page["height"]


@SIZES
def test_the_official_finds_who_leads_sees_the_row_cites_it_and_shares_it(
    opened, viewport, shipped_store, shipped_folder
):
    window = opened("/", viewport=viewport, permissions=CLIPBOARD)
    ask(window, "ai chu tri yhct muong la")
    answer = window.locator("section.answer").inner_text()
    assert all(words in answer for words in ("Trạm Y tế", "Trưởng các bản, tiểu khu", "Thường xuyên"))

    window.locator("section.answer").get_by_text("Xem trang gốc").click()
    window.wait_for_url("**/pages/*?passage=*#cited")
    boxed(window)
    with told(window, "Đã chép"):
        window.locator(".leaf-cited [data-copies]").click()
    letter, link = clipboard(window).split("\n")
    assert re.match(
        r"Phụ lục 02, II\.4 kèm theo Kế hoạch tháng 01 năm 2026 của .* xã Mường La thực hiện .*, tr\. 9$", letter
    )

    shared = window.url
    Indexer(shipped_store, FakeEmbedder()).index([shipped_folder])
    boxed(opened(shared, viewport=viewport))
    assert "y học cổ truyền" in opened(link, viewport=viewport).locator(":target").inner_text()


@SIZES
def test_the_official_prints_all_duties_of_the_office_by_deadline_on_a4(opened, viewport):
    window = opened("/search?q=ai+chu+tri+yhct+muong+la", viewport=viewport)
    window.locator("section.answer a[href^='/agencies/']", has_text="Trạm Y tế").first.click()
    window.wait_for_url("**/agencies/*")
    groups = window.locator(".group").all_inner_texts()
    years = [int(group.removeprefix("Năm ")) for group in groups if group.startswith("Năm ")]
    assert years == sorted(years)
    assert len(years) >= 2
    tasks = [" ".join(task.split()) for task in window.locator(".records .verbatim").all_inner_texts()]
    size, printed = paper(window)
    said = "".join(printed.split())
    assert size == A4
    assert [task for task in tasks if "".join(task.split()) not in said] == []
    assert all("".join(group.split()) in said for group in groups)
    assert "Phụ lục 02, II.4" in printed.replace("\n", " ")
    assert not {"Tải về", "Trợ giúp", "English"} & set(printed.splitlines())


# ---- the drafter -------------------------------------------------------------------------------------------------


@SIZES
def test_the_drafter_reads_a_task_in_eight_plans_and_takes_an_outline_to_word(opened, viewport, eight_communes):
    window = opened(eight_communes, viewport=viewport)
    ask(window, "thăm hỏi người cao tuổi sống một mình")
    window.locator(".hit").first.get_by_text("Văn bản khác viết thế nào").click()
    window.locator(".sending button").click()
    window.wait_for_url("**/compare?*passage=*passage=*")

    plans = window.locator(".beside")
    expect(plans).to_have_count(8)
    window.check("#own-words")
    read = " ".join(" ".join(plans.all_inner_texts()).split())
    assert all(often in read for _, often, _, _ in COMMUNES)
    differing = window.locator(".beside ins").all_inner_texts()
    assert any("tuần" in words for words in differing)
    assert window.locator(".beside:first-child mark").count() > 0
    bases = window.locator(".bases li").all_inner_texts()
    assert "900-NQ/TW" in bases[0]
    assert "cả 8 văn bản" in bases[0]
    assert any("45/QĐ-UBND" in basis and "3/8 văn bản: " in basis and "xã Ao Sen" in basis for basis in bases)

    for wording in (0, 3):
        with told(window, "Đã gom"):
            plans.nth(wording).locator(".collect button").click()
    ask(window, "phát suất ăn")
    with told(window, "Đã gom"):
        window.locator(".hit .collect button").first.click()

    at_hand(window)
    # From the last up, so that a place named is the one meant; what is collected stands between.
    for level, text, before in (
        ("4", "Bữa ăn", 3),
        ("3", "Thăm hỏi", 2),
        ("2", "Người cao tuổi", 1),
        ("1", "NHIỆM VỤ", 1),
    ):
        window.fill("#new", text)
        window.select_option("#new_level", level)
        window.select_option("#new_before", index=before)
        window.click("button[value='add:heading']")
        expect(window.locator(f".item-heading input[value='{text}']")).to_have_count(1)
    expect(window.locator(".marker")).to_contain_text(["I.", "1.", "a)", "-"])

    word = Word(io.BytesIO(taken_away(window, "docx")))
    texts = [paragraph.text for paragraph in word.paragraphs]
    headings = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert headings[:4] == ["I. NHIỆM VỤ", "1. Người cao tuổi", "a) Thăm hỏi", "- Bữa ăn"]
    quotes = [text for text in texts if re.search(r"\[\d\] Mục", text)]
    assert [sum(text in headings for text in texts[: texts.index(quote)]) for quote in quotes] == [2, 3, 4]
    cited = [row.cells[1].text for row in word.tables[-1].rows][1:]
    assert len(cited) == 3
    assert all(re.match(r"Mục II\.\d Kế hoạch số \d+/KH-UBND ngày \d+ tháng 6 năm 2026 của", place) for place in cited)
    assert all(any(f"[{n}] Mục" in quote for quote in quotes) for n in (1, 2, 3))


# ---- the trainer -------------------------------------------------------------------------------------------------


@SIZES
def test_the_trainer_builds_a_briefing_and_is_told_next_week_what_changed(
    opened, viewport, shipped_store, shipped_folder
):
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
    for place in range(6):
        with told(window, "Đã gom"):
            window.locator(".hit .collect button").nth(place).click()

    window.goto(here)
    assert window.locator("[data-item]").count() == 9
    assert Axe().run(window).violations_count == 0
    window.locator("textarea[name^='note.']").last.fill("Nhấn mạnh con số")

    slides = Presentation(io.BytesIO(taken_away(window, "pptx"))).slides
    with_content = [slide for slide in slides if slide.has_notes_slide]
    assert len(with_content) >= 9
    assert all("/documents/" in slide.notes_slide.notes_text_frame.text for slide in with_content)
    assert any("Nhấn mạnh con số" in slide.notes_slide.notes_text_frame.text for slide in with_content)
    assert any(shape.has_chart for slide in slides for shape in slide.shapes)
    assert len(pypdf.PdfReader(io.BytesIO(taken_away(window, "pdf"))).pages) > 1

    _reissued(shipped_folder / PLAN)
    Indexer(shipped_store, FakeEmbedder()).index([shipped_folder])
    try:
        window.goto(here)
        assert window.locator(".item .notice").count() > 0
        window.locator("button[value=refresh]").click()
        expect(window.locator(".item .notice")).to_have_count(0)
    finally:
        shutil.copy(DOCUMENTS / PLAN, shipped_folder / PLAN)
        Indexer(shipped_store, FakeEmbedder()).index([shipped_folder])


def _reissued(path):
    """The plan with another share of the insured."""
    plan = Word(path)
    for paragraph in plan.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("96", "97")
    plan.save(path)
