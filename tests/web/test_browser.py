"""The pages in a real browser, over a real server."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.conftest import DESK, PHONE
from tests.web.looking import ink_share, paper, visible

Q = "/search?q=y+h%E1%BB%8Dc+c%E1%BB%95+truy%E1%BB%81n"
PLAN = "/documents/ke-hoach-xa-ban-mai"
MARKED_LIGHT = "rgb(255, 245, 209)"


def background(window, element_id):
    return window.evaluate("id => getComputedStyle(document.getElementById(id)).backgroundColor", element_id)


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_from_a_question_to_the_passage_in_its_document(opened, viewport, scripts):
    window = opened("/", viewport=viewport, java_script_enabled=scripts)
    window.fill("#q", "y hoc co truyen")
    window.keyboard.press("Enter")
    window.wait_for_url("**/search?q=y+hoc+co+truyen")
    window.locator(".hit cite a").first.click()
    window.wait_for_url("**/documents/ke-hoach-xa-ban-mai#p-*")
    place = window.url.rpartition("#")[2]
    assert visible(window, place)
    assert background(window, place) == MARKED_LIGHT
    assert window.locator(f"[id='{place}'] .cite").is_visible()


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_citation_of_a_table_row_marks_that_row(opened, viewport):
    window = opened(f"{PLAN}#p-ke-hoach-xa-ban-mai.0000000007", viewport=viewport)
    marked = window.locator("tr:target td").first
    assert marked.evaluate("td => getComputedStyle(td).backgroundColor") == MARKED_LIGHT
    assert visible(window, "p-ke-hoach-xa-ban-mai.0000000007")
    assert window.locator(".cite-row:visible").count() == 1


def test_the_copy_button_puts_the_citation_on_the_clipboard(opened):
    window = opened(Q, permissions=["clipboard-read", "clipboard-write"])
    window.locator(".hit .copy").first.click()
    window.locator("#status:not(:empty)").wait_for()
    label, address = window.evaluate("navigator.clipboard.readText()").split("\n")
    assert label.startswith("Mục II.1 Kế hoạch số 14/KH-UBND ngày 18 tháng 5 năm 2026 của Ủy ban nhân dân xã Bản Mai ")
    assert label.endswith(", tr. 2")
    assert address.startswith("http://127.0.0.1:")
    assert address.endswith("/documents/ke-hoach-xa-ban-mai#p-ke-hoach-xa-ban-mai.0000000003")
    assert window.locator("#status").text_content() == "Đã chép trích dẫn"


def test_the_copy_button_works_where_the_browser_gives_no_clipboard(opened):
    window = opened(Q)
    window.evaluate(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        "document.addEventListener('copy', () => { window.copied = document.activeElement.value; })"
    )
    window.locator(".hit .copy").first.click()
    window.locator("#status:not(:empty)").wait_for()
    assert "tr. 2\nhttp://" in window.evaluate("window.copied")


def test_without_scripts_the_citation_is_text_to_select_and_no_button_is_dead(opened):
    window = opened(Q, java_script_enabled=False)
    assert window.locator(".hit cite").first.is_visible()
    shown = window.locator("button:visible")
    # A button that is left sends a form: nothing that only a script could do is offered.
    assert {"Tìm", "Áp dụng", "Gom vào bản tổng hợp", "Theo dõi tìm kiếm này"} <= set(shown.all_text_contents())
    assert all(button.evaluate("b => b.type === 'submit' && b.form !== null") for button in shown.all())


def test_every_function_of_the_results_works_without_scripts(opened):
    window = opened(Q, java_script_enabled=False)
    window.locator(".facet a", has_text="Cấp xã").click()
    assert window.locator(".chips a").first.text_content().startswith("Cấp xã")
    window.locator(".similar summary").first.click()
    assert window.locator(".similar .cite a").first.is_visible()
    window.locator(".hit").first.get_by_text("Đoạn trước và sau").click()
    window.wait_for_url("**/passages/*")
    assert window.locator(".here").is_visible()


def test_filters_and_contents_fold_on_a_phone_and_stand_open_on_a_desk(opened):
    phone = opened(Q, viewport=PHONE, java_script_enabled=False)
    assert not phone.locator(".facet").first.is_visible()
    phone.locator("#filters summary").first.click()
    assert phone.locator(".facet").first.is_visible()
    assert opened(Q, java_script_enabled=False).locator(".facet").first.is_visible()
    assert opened(PLAN, java_script_enabled=False).locator(".contents a").first.is_visible()
    assert not opened(PLAN, viewport=PHONE).locator(".contents a").first.is_visible()


def test_what_stands_around_a_passage_unfolds_in_place(opened):
    window = opened(Q)
    link = window.locator(".hit").first.get_by_text("Đoạn trước và sau")
    link.click()
    window.locator(".around .here").first.wait_for()
    assert window.url.endswith(Q)
    hide = window.locator(".hit").first.get_by_text("Thu gọn")
    assert hide.get_attribute("aria-expanded") == "true"
    hide.click()
    assert not window.locator(".around").first.is_visible()


def focused_hit(window):
    return window.evaluate(
        "[...document.querySelectorAll('.hits > li')].findIndex(li => li.contains(document.activeElement))"
    )


def test_the_keyboard_reaches_everything(opened):
    window = opened(Q, permissions=["clipboard-read", "clipboard-write"])
    window.keyboard.press("j")
    window.keyboard.press("j")
    assert focused_hit(window) == 1
    window.keyboard.press("k")
    assert focused_hit(window) == 0
    window.keyboard.press("c")
    window.locator("#status:not(:empty)").wait_for()
    assert "Mục II.1" in window.evaluate("navigator.clipboard.readText()")
    window.keyboard.press("?")
    assert window.locator("#keys-dialog").is_visible()
    window.keyboard.press("j")
    assert window.locator("#keys-dialog").is_visible()
    window.keyboard.press("Escape")
    assert not window.locator("#keys-dialog").is_visible()
    window.keyboard.press("/")
    assert window.evaluate("document.activeElement.id") == "q"
    window.keyboard.type("j?/c")
    assert window.input_value("#q") == "j?/c"
    window.keyboard.press("Escape")
    window.keyboard.press("j")
    window.keyboard.press("Enter")
    window.wait_for_url("**/documents/*#p-*")


def test_c_copies_the_passage_that_the_address_names(opened):
    for number, label in (("3", "Mục II.1"), ("7", "Phụ lục 1, I")):
        window = opened(
            f"{PLAN}#p-ke-hoach-xa-ban-mai.000000000{number}", permissions=["clipboard-read", "clipboard-write"]
        )
        window.keyboard.press("c")
        window.locator("#status:not(:empty)").wait_for()
        assert window.evaluate("navigator.clipboard.readText()").startswith(label)


def test_the_first_tab_offers_to_skip_the_bar(opened):
    window = opened("/help")
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.className") == "skip"
    assert visible_box(window)
    window.keyboard.press("Enter")
    assert window.evaluate("document.activeElement.id") == "main"


def visible_box(window):
    return window.evaluate("document.activeElement.getBoundingClientRect().top") >= 0


def test_axe_finds_nothing_serious_in_the_dialog(opened):
    window = opened("/help")
    window.keyboard.press("?")
    assert serious(window) == []


def serious(window):
    found = Axe().run(window).response
    assert found["passes"]
    return [
        (violation["id"], [node["html"] for node in violation["nodes"]])
        for violation in found["violations"]
        if violation["impact"] in {"serious", "critical"}
    ]


def test_paper_is_a4_and_carries_the_text_without_the_frame(opened):
    size, text = paper(opened(PLAN))
    assert size == (595, 842)
    assert "PHÁT TRIỂN Y HỌC CỔ TRUYỀN" in text.upper()
    assert "Mục lục" not in text
    assert "Chép trích dẫn" not in text


def test_printed_results_carry_their_citations_with_addresses(opened):
    window = opened(Q)
    window.emulate_media(media="print")
    after = window.locator(".hit .cite a").first.evaluate("a => getComputedStyle(a, '::after').content")
    assert "/documents/ke-hoach-xa-ban-mai#p-" in after
    assert not window.locator("header.bar").is_visible()


def test_an_agency_s_duties_print_on_a4_without_the_frame(opened):
    size, text = paper(opened("/agencies/Trạm Y tế xã Bản Mai"))
    assert size == (595, 842)
    assert "Phát triển y học cổ truyền tại trạm y tế" in " ".join(text.split())
    assert "Không nêu thời hạn riêng" in text
    assert "Tải về" not in text
    assert "Trợ giúp" not in text


def test_the_matrix_prints_on_a4_lying_down(opened):
    size, text = paper(opened("/targets"))
    assert size == (842, 595)
    assert "không nêu" in text


def test_on_a_phone_each_cell_of_a_register_stands_under_the_name_of_its_column(opened):
    window = opened("/assignments?locality=xã Bản Mai", viewport=PHONE)
    cell = window.locator(".records td[data-column='Chủ trì']").first
    assert cell.evaluate("td => getComputedStyle(td, '::before').content") == '"Chủ trì"'
    assert window.locator(".records thead").evaluate("head => head.getBoundingClientRect().height") <= 1


def test_the_filters_of_a_register_work_without_scripts(opened):
    window = opened("/assignments", java_script_enabled=False)
    window.fill("#f-agency", "tram y te")
    window.select_option("#f-role", "coordinate")
    window.locator(".register-form button").click()
    window.wait_for_url("**/assignments?*role=coordinate*")
    assert window.locator(".records tbody tr:not(.group)").count() == 1


# ---- a page as it looks ------------------------------------------------------------------------------------------

TASK = "ke-hoach-xa-ban-mai.0000000003"
SMALL_PHONE = {"width": 320, "height": 640}


@pytest.mark.parametrize("viewport", [DESK, PHONE, SMALL_PHONE], ids=["desk", "phone", "small phone"])
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_from_a_citation_to_its_words_boxed_on_the_page(opened, viewport, scripts):
    window = opened(Q, viewport=viewport, java_script_enabled=scripts)
    window.locator(".hit").first.get_by_text("Xem trang gốc").click()
    window.wait_for_url(f"**/pages/2?passage={TASK}#cited")
    window.locator(".leaf img").evaluate("image => image.decode()")
    assert visible(window, "cited")
    assert 0.03 < ink_share(window, "#cited rect") < 0.6
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_boxes_stay_on_their_words_when_the_page_is_enlarged(opened):
    window = opened(f"{PLAN}/pages/2?passage={TASK}")
    image = window.locator(".leaf img")
    narrow = image.bounding_box()["width"]
    for zoom in ("150%", "220%"):
        window.get_by_text(zoom, exact=True).click()
        assert image.bounding_box()["width"] > 1.4 * narrow
        image.evaluate("image => image.decode()")
        assert 0.03 < ink_share(window, "#cited rect") < 0.6
    assert window.locator(".leaf-frame").evaluate("frame => frame.scrollWidth > frame.clientWidth")


def test_an_enlarged_page_gets_a_sharper_picture(opened):
    window = opened(f"{PLAN}/pages/2")
    before = window.locator(".leaf img").evaluate("image => image.currentSrc")
    window.get_by_text("220%", exact=True).click()
    window.wait_for_function(
        "before => !['', before].includes(document.querySelector('.leaf img').currentSrc)", arg=before
    )
    assert window.locator(".leaf img").evaluate("image => image.currentSrc").endswith(("1600", "2400"))


def test_arrows_turn_the_page_and_leave_a_field_and_an_enlarged_picture_alone(opened):
    window = opened(f"{PLAN}/pages/2?passage={TASK}")
    window.keyboard.press("ArrowRight")
    window.wait_for_url("**/pages/3?*")
    window.keyboard.press("ArrowLeft")
    window.wait_for_url("**/pages/2?*")
    window.locator("#leaf-number").focus()
    window.keyboard.press("ArrowRight")
    window.locator("label[for=zoom-3]").click()
    window.locator("#leaf-frame").focus()
    window.keyboard.press("ArrowRight")
    window.wait_for_timeout(150)
    assert "/pages/2?" in window.url


def test_the_number_field_works_without_scripts(opened):
    window = opened(f"{PLAN}/pages/1", java_script_enabled=False)
    window.fill("#leaf-number", "4")
    window.keyboard.press("Enter")
    window.wait_for_url("**/pages/4")
    assert window.locator("h1").text_content() == "Trang 4/4"


@pytest.mark.parametrize("viewport", [DESK, SMALL_PHONE], ids=["desk", "phone"])
def test_a_word_file_s_sheet_opens_at_the_marked_words(opened, viewport):
    window = opened(
        "/documents/ke-hoach-phuong-ha-thanh/pages?passage=ke-hoach-phuong-ha-thanh.0000000000#cited", viewport=viewport
    )
    assert visible(window, "cited")
    assert window.locator("#cited").evaluate("mark => getComputedStyle(mark).backgroundColor") == "rgb(253, 227, 145)"
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("viewport", [PHONE, SMALL_PHONE], ids=["phone", "small phone"])
def test_on_a_phone_the_page_s_picture_has_the_whole_width(opened, viewport):
    window = opened(f"{PLAN}/pages/2", viewport=viewport)
    box = window.locator(".leaf").bounding_box()
    assert (box["x"], box["width"]) == (0, viewport["width"])


def test_a_passage_collected_is_one_press_from_its_briefing(opened):
    window = opened(Q)
    window.locator(".hit .collect button").first.click()
    window.locator(".hit .collect a").first.click()
    window.wait_for_url("**/briefings/*")
    assert window.locator(".item-quote").count() == 1


def test_a_date_that_is_none_is_told_before_anything_is_asked(opened):
    window = opened(Q)
    window.fill("#issued_from", "hôm qua")
    window.locator(".dates button").click()
    assert window.url.endswith(Q)
    window.fill("#issued_from", "1/6/2026")
    window.locator(".dates button").click()
    window.wait_for_url("**issued_from=1*")
    assert window.input_value("#issued_from") == "01/06/2026"


@pytest.mark.parametrize(("address", "label"), [("/targets", ".matrix tbody th"), ("/targets?view=list", ".named")])
def test_an_indicator_s_name_is_shown_with_a_capital(opened, address, label):
    first = opened(address).locator(label).first
    assert first.evaluate("label => getComputedStyle(label, '::first-letter').textTransform") == "uppercase"
