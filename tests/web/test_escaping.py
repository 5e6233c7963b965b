"""Whatever a document or a question says is shown as text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from indexer.model import Cell
from tests.web.fake import FakeService
from tests.web.made_up import HOSTILE, RECORDS, VIEWS
from web.app import create_app
from web.formatting import marked

# Letters, marks and signs of every kind; what HTML itself turns into something else (NUL, CR, lone surrogates) is
# left out here and has its own test.
PIECES = [
    *"<>&\"'{}%/=-",
    "chữ",
    "<script>",
    "</p>",
    "<img src=x onerror=1>",
    '"><b a=',
    "<!--",
    "]]>",
    "&lt;",
    "\u202e",
]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60),
    st.lists(st.sampled_from(PIECES), min_size=1).map("".join),
)
PLAN = VIEWS["ke-hoach-xa-ban-mai"]
ADDRESSES = ["/", "/search?q=tram", "/documents", "/documents/x", "/passages/x.0", "/assignments", "/targets",
             "/targets?view=list", "/agencies/Tr%E1%BA%A1m", "/search?q=ai+ch%E1%BB%A7+tr%C3%AC+tr%E1%BA%A1m",
             ]  # fmt: skip


def view_saying(text):
    """One document that says ``text`` wherever a document can say something."""
    document = replace(
        PLAN.document, id="x", title=text, type=text, number=text, issuer=text, locality=text, province=text,
        signer=text, signer_post=text, recipients=(text,), warnings=(text,), text="",
    )  # fmt: skip
    cells = (Cell(text, "trạm"), Cell(text, text))
    passages = (
        replace(
            PLAN.passages[4],
            id="x.0",
            document_id="x",
            text=f"{text} trạm {text}",
            section_path=(text, text),
            label=text,
        ),
        replace(PLAN.passages[7], id="x.1", document_id="x", text=f"trạm | {text}", cells=cells, section_path=(text,)),
    )
    references = tuple(replace(r, number=text, type=text, issuer=text, text=text) for r in PLAN.references)
    sections = tuple(replace(section, title=text) for section in PLAN.sections)
    return replace(PLAN, document=document, passages=passages, references=references, sections=sections)


def records_saying(text):
    """An assignment and a target of that document that say it too."""
    (task, *_), (target, *_) = RECORDS[PLAN.document.id]
    task = replace(
        task, document_id="x", passage_id="x.0", task=f"trạm {text}",
        lead=(text, "Trạm"), lead_canonical=(text, "Trạm"),
        coordinate=(text,), coordinate_canonical=(text,), deadline=text, label=text, section_path=(text,), quote=text,
        flags=(text,),
    )  # fmt: skip
    target = replace(target, document_id="x", passage_id="x.0", indicator=text, value=text, unit=text, text=text)
    return (task,), (target,)


class Mutable(FakeService):
    def say(self, text):
        self.views = {"x": view_saying(text)}
        self.records = {"x": records_saying(text)}


@pytest.fixture(scope="module")
def saying():
    service = Mutable()
    with TestClient(create_app(service)) as client:

        def page(text, address):
            service.say(text)
            return BeautifulSoup(client.get(address).text, "html.parser")

        yield page


def parts(soup):
    """The kinds of elements on a page and the names of their attributes."""
    return {(element.name, name) for element in soup.find_all() for name in ("", *element.attrs)}


@pytest.fixture(scope="module")
def harmless(saying):
    return {address: parts(saying("chữ", address)) for address in ADDRESSES}


@settings(max_examples=25, deadline=None)
@given(text=TEXTS)
def test_no_text_adds_an_element_or_an_attribute_to_any_page(saying, harmless, text):
    for address in ADDRESSES:
        soup = saying(text, address)
        assert parts(soup) <= harmless[address]
        assert all(script["src"].startswith("/static/") and not script.text for script in soup.find_all("script"))
        assert len(soup.find_all("script")) == len(soup.head.find_all("script"))


@settings(max_examples=25, deadline=None)
@given(text=TEXTS)
def test_a_document_page_says_word_for_word_what_the_document_says(saying, text):
    soup = saying(text, "/documents/x")
    assert soup.find("h1").text == text
    assert soup.find(id="p-x.0").find(class_="text").text == f"{text} trạm {text}"
    assert soup.find(id="p-x.1").find_all("td")[1].find(string=True, recursive=False) == text


def test_the_hostile_document_is_all_there_as_text(page):
    soup = page("/documents/van-ban-xau")
    assert soup.find("h1").text == HOSTILE
    assert len(soup.find(id="p-van-ban-xau.0000000000").find(class_="text").text) > 100_000


@pytest.mark.parametrize("text", ["\x00", "\r\n", "\ud800", "\ufffe", "\x1b[31m", "a\u0301" * 500, "﷽" * 50])
def test_odd_characters_do_not_cost_a_page(saying, text):
    for address in ADDRESSES:
        assert saying(text, address).find("main")


@given(
    text=TEXTS,
    spans=st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=5),
    longest=st.integers(1, 90),
)
def test_marks_never_change_the_words_whatever_the_spans(text, spans, longest):
    html = str(marked(text, spans, 1000))
    assert html.replace("<mark>", "").replace("</mark>", "") == str(escape(text))
    assert html.count("<mark>") == html.count("</mark>")
    short = str(marked(text, spans, longest)).replace("<mark>", "").replace("</mark>", "")
    assert len(BeautifulSoup(short, "html.parser").text.strip("…")) <= longest


def test_one_item_of_a_list_is_quoted_without_the_list_s_mark_and_several_with_theirs():
    assert str(marked("- Một câu.", [(0, 1), (2, 5)], bare=True)) == "<mark>Một</mark> câu."
    assert str(marked("- Một.\n- Hai.", bare=True)) == "- Một.\n- Hai."


def test_a_long_text_is_cut_round_its_first_mark():
    text = "a " * 5000 + "đích" + " b" * 5000
    html = str(marked(text, [(10_000, 10_004)], 600))
    assert "<mark>đích</mark>" in html
    assert html.startswith("…")
    assert html.endswith("…")
