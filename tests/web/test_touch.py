"""What is pressed on a phone is high enough for a thumb, and no line ends or begins with a separator alone."""

from __future__ import annotations

import pytest

from tests.web.conftest import PHONE

PRESSED = (
    ".menu a, .modes a, .chips a, .quiet, .copy, .button, .button-small, .pages a, summary, .field input, "
    ".field select, .foot li a, .facet li a, .ways > a"
)
SMALL = """(selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility())
  .map((e) => [e.getBoundingClientRect().height, e.textContent.trim().slice(0, 40)])
  .filter(([height]) => height > 0 && height < 43.5)"""


@pytest.mark.parametrize(
    "address",
    ["/", "/search?q=y+học+cổ+truyền", "/documents", "/assignments", "/targets", "/cascade", "/timeline", "/help"],
)
def test_what_is_pressed_on_a_phone_is_44_pixels_high(opened, address):
    window = opened(address, viewport=PHONE, has_touch=True, is_mobile=True)
    window.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert window.evaluate(SMALL, PRESSED) == []


def test_a_separator_at_the_beginning_of_a_line_is_out_of_sight(opened):
    window = opened("/documents", viewport=PHONE)
    clipped, hanging = window.evaluate(
        """(() => { const lists = [...document.querySelectorAll(".facts")];
        return [lists.every((list) => getComputedStyle(list).overflowX === "clip"),
        lists.flatMap((list) => [...list.children])
          .filter((each) => getComputedStyle(each, "::after").content !== "none").length];
        })()"""
    )
    assert (clipped, hanging) == (True, 0)


def test_the_hint_in_the_box_is_not_cut_on_a_phone(opened):
    window = opened("/documents", viewport=PHONE)
    room, needed = window.evaluate(
        """(() => { const box = document.querySelector("#q"); const style = getComputedStyle(box);
        const pen = document.createElement("canvas").getContext("2d"); pen.font = style.font;
        return [box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
        pen.measureText(box.placeholder).width]; })()"""
    )
    assert needed <= room
