"""Questions about a document itself: answered from its letterhead and closing, line by line, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search_api.answers.service import AnswerService
from search_api.formal import formal_places
from search_api.formal_grounds import grounds
from search_api.types import Filters, SearchRequest

SIGNED = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 15/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Suối Mơ, ngày 05 tháng 02 năm 2026

KẾ HOẠCH

Chăm sóc sức khỏe Nhân dân trên địa bàn xã Suối Mơ


Căn cứ Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị.

I. NHIỆM VỤ

- Trạm Y tế xã tiêm chủng cho trẻ em.

Nơi nhận:
- Thường trực Đảng ủy xã;
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Thị Hoa
"""
DRAFT = """TỈNH ỦY SƠN HÀ

Số      -CV/TU
V/v đẩy mạnh chăm sóc sức khỏe Nhân dân

ĐẢNG CỘNG SẢN VIỆT NAM

Sơn Hà, ngày      tháng 6 năm 2026

Kính gửi:
- Các đảng ủy trực thuộc Tỉnh ủy;
- Ban Tuyên giáo và Dân vận Tỉnh ủy.

1. Các đảng ủy tập trung chăm sóc sức khỏe Nhân dân.

Nơi nhận:
- Như trên;
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Bùi Văn Lâm
"""
HEADLESS = """KẾ HOẠCH

Phòng, chống đuối nước cho trẻ em năm 2026


UBND xã Núi Xanh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

- Công an xã tuần tra các bến sông.
"""


@pytest.fixture(scope="module")
def service(searching):
    return searching({"signed.txt": SIGNED, "draft.txt": DRAFT, "headless.txt": HEADLESS})


@pytest.fixture(scope="module")
def ask(service):
    answers = AnswerService(service)
    return lambda question: answers.answer(SearchRequest(question))


def told(answered):
    return {each.stated.datum: each.stated.value for each in answered.answer.statements}


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký kế hoạch của xã Suối Mơ?",
        "kế hoạch của UBND xã Suối Mơ do đồng chí nào ký vậy ạ",
        "ke hoach cua suoi mo ai ky",
        "chức vụ người ký kế hoạch 15/KH-UBND",
        "Ai ký kế hoạch chăm sóc sức khỏe Nhân dân của Suối Mơ?",
        "Who signed the plan of Suoi Mo commune?",
        "KH cua suoi mo do ai ky, chuc gi",
        "ke hoach cua xa suoi mo do dong chi nao ky",
        "ke hoach suoi mo ky boi ai",
        "Whose signature is on the plan of Suoi Mo?",
        "Bà Lò Thị Hoa ký kế hoạch của Suối Mơ với chức vụ gì?",
        "Bà Lò Thị Hoa ký kế hoạch Suối Mơ với tư cách gì?",
        "Who signed the plan of Suoi Mo, and in which post?",
        "Bác nào ký cái kế hoạch của xã Suối Mơ?",
        "ke hoach suoi mo ai ky the?",
        "Kế hoạch Suối Mơ do vị phó chủ tịch nào ký thay vậy?",
        "Phó chủ tịch ký tên là ai, kế hoạch của Suối Mơ?",
        "Phó chủ tịch nào của xã Suối Mơ ký kế hoạch?",
        "Chủ tịch xã Suối Mơ không ký mà ai ký thay vậy?",
        "Bên Suối Mơ ai đặt bút ký cái kế hoạch, giữ ghế gì?",
        "Phó chủ tịch UBND xã Suối Mơ là ai?",
        "Lò Thị Hoa là ai?",
        "lo thi hoa giu chuc vu gi",
        "Văn bản của xã Suối Mơ do ai đứng tên, chức gì?",
        "van ban xa suoi mo do ai dung ten, chuc gi",
        "Ai là người đứng tên ban hành kế hoạch của Suối Mơ?",
        "Người lãnh đạo xã nào ký cái kế hoạch ở Suối Mơ, chức vụ gì?",
        "Lãnh đạo nào của xã Suối Mơ đã ký kế hoạch?",
        "Đồng chí lãnh đạo UBND nào ký kế hoạch của Suối Mơ?",
        "Kể hoạch xã Suối Mơ ai ký?",
        "Kế hoạch Suối Mơ ai ký tên đóng dấu?",
        "Which official signed the plan of Suoi Mo, and what post do they hold?",
        "ai ký bản kế hoạch của Suối Mơ vậy, ký thay mặt ai",
        "Kế hoạch của Suối Mơ ký thay mặt cơ quan nào?",
        "pho chu tich xa suoi mo ky ke hoach ten gi",
        "On whose behalf was the plan of Suoi Mo signed?",
    ],
)
def test_who_signed_stands_in_the_signature(ask, question):
    answered = ask(question)
    assert told(answered) == {"signer": "Lò Thị Hoa, Phó Chủ tịch"}
    (statement,) = answered.answer.statements
    assert statement.quote == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Thị Hoa"
    assert statement.citation.label.startswith("Phần ký, Kế hoạch số 15/KH-UBND của UBND xã Suối Mơ")
    assert statement.passage_id is None


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch UBND xã Suối Mơ là ai?",  # it was signed by another, for the chairman
        "Bí thư Đảng ủy xã Suối Mơ tên gì?",
        "Phó chủ tịch Hội Nông dân xã Suối Mơ là ai?",
        "Trần Văn Bình là ai?",
        "Phó chủ tịch là ai?",
    ],
)
def test_who_did_not_sign_is_not_known(ask, question):
    assert ask(question).answer is None


def test_the_number_and_the_signer_are_told_with_the_date_where_both_are_asked(ask):
    assert told(ask("Kế hoạch của xã Suối Mơ đánh số mấy, ra ngày nào?")).keys() == {"number", "date"}
    assert told(ask("What is the number and date of the Suoi Mo plan?")).keys() == {"number", "date"}
    assert told(ask("Kế hoạch 15/KH-UBND ai ký, ngày tháng nào?")).keys() == {"signer", "date"}


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoặch của xã Suối Mơ mang số hiệu nào, ban hành hôm nào?",
        "Kế hoạch của xã Suối Mơ số mấy, ra hôm mấy?",
        "ke hoach suoi mo so may ky hom nao",
        "Số và ngày của kế hoạch Suối Mơ",
        "Số, ngày tháng của bản kế hoạch xã Suối Mơ?",
    ],
)
def test_a_number_and_a_day_are_asked_together_in_many_ways(ask, question):
    assert told(ask(question)) == {"number": "15/KH-UBND", "date": "2026-02-05"}


@pytest.mark.parametrize(
    "question",
    [
        "ke hoach xa suoi mo ban hanh ngay nao va gui bao cao ai",
        "Kế hoạch của Suối Mơ ban hành ngày nào và gửi báo cáo những nơi nào?",
        "Kế hoạch của Suối Mơ ký ngày mấy, gửi cho ai?",
    ],
)
def test_a_day_and_the_recipients_are_told_together(ask, question):
    assert told(ask(question)).keys() == {"date", "recipients"}


def test_number_date_issuer_type_title_and_recipients_are_told_each_from_its_line(ask):
    assert told(ask("Kế hoạch của xã Suối Mơ số bao nhiêu?")) == {"number": "15/KH-UBND"}
    assert "05/02/2026" in ask("Kế hoạch của xã Suối Mơ ban hành khi nào?").answer.text
    (issuer,) = ask("Cơ quan nào ban hành kế hoạch số 15/KH-UBND?").answer.statements
    assert (issuer.stated.value, issuer.quote) == ("UBND xã Suối Mơ", "ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ")
    assert told(ask("Văn bản của Sơn Hà là loại văn bản gì?")) == {"type": "Công văn"}
    (title,) = ask("Trích yếu kế hoạch của Suối Mơ").answer.statements
    assert title.quote == "Chăm sóc sức khỏe Nhân dân trên địa bàn xã Suối Mơ"
    (recipients,) = ask("Nơi nhận kế hoạch của xã Suối Mơ").answer.statements
    assert recipients.quote.splitlines() == ["Nơi nhận:", "- Thường trực Đảng ủy xã;", "- Các thôn;", "- Lưu: VT."]


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của xã Suối Mơ gửi lên những đâu?",
        "Kế hoạch của xã Suối Mơ gửi những nơi nào để báo cáo?",
        "To whom was the plan of Suoi Mo sent?",
        "Xã Suối Mơ làm xong kế hoạch thì gửi lên cho những ai để báo cáo?",
        "xa suoi mo lam xong ke hoach thi gui len cho nhung ai de bao cao",
        "Kế hoạch của Suối Mơ báo cáo lên mấy nơi nào?",
        "Kế hoạch xã Suối Mơ gửi báo cáo mấy nơi?",
        "Suối Mơ gửi kế hoạch cho những đâu?",
        "Những ai được nhận kế hoạch của Suối Mơ?",
        "Which bodies received the plan of Suoi Mo?",
    ],
)
def test_to_whom_it_is_sent_is_asked_in_many_ways(ask, question):
    (recipients,) = ask(question).answer.statements
    assert recipients.stated.datum == "recipients"


@pytest.mark.parametrize(
    "question",
    [
        "On what date did Suoi Mo issue its plan?",
        "What date does the plan of Suoi Mo carry?",
        "Kế hoạch của xã Suối Mơ ra vào tháng nào?",
        "Kế hoạch của xã Suối Mơ ban hành ngày tháng năm nào?",
    ],
)
def test_when_it_was_issued_is_asked_in_many_ways(ask, question):
    assert told(ask(question)) == {"date": "2026-02-05"}


def test_a_letter_s_addressees_are_told_whole(ask):
    first, *_ = ask("Phần kính gửi trong công văn của Sơn Hà ghi những nơi nào?").answer.statements
    assert "Ban Tuyên giáo và Dân vận Tỉnh ủy" in first.quote
    assert "tập trung chăm sóc" not in first.quote


def test_a_number_is_asked_for_without_marks(ask):
    assert told(ask("ke hoach cua xa suoi mo mang so bao nhieu")) == {"number": "15/KH-UBND"}


def test_a_document_may_be_called_by_other_words_than_its_title_s(ask):
    assert told(ask("Kế hoạch của Suối Mơ về chuyện sức khỏe bà con mang số mấy?")) == {"number": "15/KH-UBND"}
    assert ask("Ai ký kế hoạch dân số của Suối Mơ?").answer is None


def test_several_things_are_told_at_once(ask):
    assert told(ask("Kế hoạch của Suối Mơ số mấy và do ai ký?")) == {
        "number": "15/KH-UBND",
        "signer": "Lò Thị Hoa, Phó Chủ tịch",
    }


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký kế hoạch của Suối Mơ và ai ký công văn của Tỉnh ủy Sơn Hà?",
        "Kế hoạch của Suối Mơ, công văn của Sơn Hà do ai ký?",
        "Người ký văn bản của xã Suối Mơ và tỉnh Sơn Hà là những ai?",
        "Who signed the plan of Suoi Mo and the letter of Son Ha?",
    ],
)
def test_two_documents_are_told_side_by_side(ask, question):
    stated = {each.document.locality: each.stated.value for each in ask(question).answer.statements}
    assert stated == {"xã Suối Mơ": "Lò Thị Hoa, Phó Chủ tịch", "tỉnh Sơn Hà": "Bùi Văn Lâm, Phó Bí thư"}


def test_of_each_document_is_told_what_is_asked_of_it(ask):
    answer = ask("Kế hoạch của Suối Mơ số mấy và ai ký công văn của Sơn Hà?").answer
    assert [(each.stated.datum, each.stated.value) for each in answer.statements] == [
        ("number", "15/KH-UBND"),
        ("signer", "Bùi Văn Lâm, Phó Bí thư"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký công văn của Tỉnh ủy Sơn Hà về tập trung lãnh đạo chăm sóc sức khỏe?",
        "ai ky cong van cua tinh uy son ha ve viec tap trung chi dao cham soc suc khoe",
    ],
)
def test_how_strongly_something_is_to_be_done_tells_no_document(ask, question):
    assert told(ask(question)) == {"signer": "Bùi Văn Lâm, Phó Bí thư"}


def test_a_letter_is_sent_to_those_addressed_and_to_those_listed(ask):
    addressed, listed = ask("Công văn của Tỉnh ủy Sơn Hà gửi những ai?").answer.statements
    assert addressed.quote.startswith("Kính gửi:")
    assert addressed.passage_id == addressed.passage.id
    assert listed.quote.startswith("Nơi nhận:")


@pytest.mark.parametrize("when", ["ngày nào", "khi nào", "tháng nào", "năm nào"])
def test_a_date_is_as_precise_as_it_is_printed(ask, when):
    answered = ask(f"Công văn của Tỉnh ủy Sơn Hà ban hành {when}?")
    assert "tháng 6/2026 (để trống ngày)" in answered.answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Công văn của Tỉnh ủy Sơn Hà ban hành ngày nào tháng 6 năm 2026?",
        "cong van cua tinh uy son ha ky ngay may thang 6/2026",
    ],
)
def test_of_a_month_that_the_question_has_itself_a_blank_day_is_not_found(ask, question):
    answered = ask(question)
    assert answered.answer is None
    assert "tháng 6/2026 (để trống ngày)" in answered.blank.text


@pytest.mark.parametrize(
    "question",
    [
        "Số của công văn Tỉnh ủy Sơn Hà là gì?",
        "Công văn của Tỉnh ủy Sơn Hà số hiệu mấy vậy (số của chính nó ấy)?",
        "cong van cua tinh uy son ha so hieu may vay (so cua chinh no ay)",
        "Số hiệu của bản thân công văn Sơn Hà là gì, không phải số nghị quyết nhé?",
        "Công văn Sơn Hà số mấy (ý là số của chính văn bản này)?",
    ],
)
def test_what_is_left_blank_is_not_found_and_said_to_be_blank(ask, question):
    answered = ask(question)
    assert answered.answer is None
    (blank,) = answered.blank.statements
    assert (blank.stated.datum, blank.stated.value) == ("number", "")
    assert blank.quote.split() == ["Số", "-CV/TU"]
    assert "để trống" in answered.blank.text


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký kế hoạch của xã Núi Xanh?",  # has no signature
        "Kế hoạch của xã Núi Xanh số mấy?",  # ... nor a letterhead
        "Ai ký kế hoạch dân số của xã Suối Mơ?",  # another plan
        "Ai ký kế hoạch của Đảng ủy xã Suối Mơ?",  # another body
        "Ai ký kế hoạch của xã Phú Lương?",  # another commune
        "Ai ký quyết định của UBND xã Suối Mơ?",  # another kind
        "Ai ký kế hoạch số 16/KH-UBND?",
        "Ai ký Nghị quyết 72?",
        "Ai ký kế hoạch năm 2024 của xã Suối Mơ?",
        "Ai ký hợp đồng bảo hiểm ở xã Suối Mơ?",
        "Số điện thoại người ký kế hoạch của xã Suối Mơ",
        "Ai ký kế hoạch của xã Suối Mơ và kế hoạch dân số của Sơn Hà?",  # one of the two is not there
        "Ai ký kế hoạch và quyết định của xã Suối Mơ?",
        "Ai ký kế hoạch của Ban Chỉ đạo xã Suối Mơ?",
        "Ai đứng tên sổ đỏ ở xã Suối Mơ?",
        "Lãnh đạo nào của xã Suối Mơ ký hợp đồng khám bệnh?",
        "Kế hoạch của xã Suối Mơ không phải của Đảng ủy mà của Hội Nông dân do ai ký?",
    ],
)
def test_what_no_line_states_is_not_answered(ask, question):
    answered = ask(question)
    assert answered.answer is None
    assert answered.blank is None


def test_who_issues_is_told_by_the_enacting_clause_where_there_is_no_letterhead(ask):
    (issuer,) = ask("Cơ quan nào ban hành kế hoạch phòng, chống đuối nước?").answer.statements
    assert (issuer.stated.value, issuer.quote) == ("UBND xã Núi Xanh", "UBND xã Núi Xanh ban hành")
    assert issuer.passage_id


def test_documents_stand_side_by_side_where_several_are_meant(ask):
    answer = ask("Ai ký kế hoạch, ai ký công văn về chăm sóc sức khỏe Nhân dân?").answer
    assert answer is None  # two kinds at once say not which
    answer = ask("Cơ quan nào ban hành kế hoạch?").answer
    assert {each.stated.value for each in answer.statements} == {"UBND xã Suối Mơ", "UBND xã Núi Xanh"}


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của xã Suối Mơ lưu ở đâu?",
        "Bản kế hoạch của Suối Mơ lưu ở đâu theo nơi nhận?",
        "ke hoach suoi mo luu o bo phan nao",
    ],
)
def test_where_it_is_kept_is_the_last_of_the_recipients(ask, question):
    assert told(ask(question)) == {"kept": "VT"}


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Các thôn có nằm trong nơi nhận kế hoạch của Suối Mơ không?", "Các thôn"),
        ("Kế hoạch của Suối Mơ có gửi cho Thường trực Đảng ủy xã không?", "Thường trực Đảng ủy xã"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy có được nhận công văn của Sơn Hà không?", "Ban Tuyên giáo và Dân vận"),
        ("thuong truc dang uy xa co nhan duoc ke hoach cua suoi mo khong", "Thường trực Đảng ủy xã"),
    ],
)
def test_whoever_is_among_those_it_is_sent_to_is_told_with_the_line(ask, question, line):
    (statement,) = ask(question).answer.statements
    assert line in statement.quote


@pytest.mark.parametrize(
    "question",
    [
        "Đảng ủy xã có được nhận kế hoạch của Suối Mơ không?",  # its standing committee is
        "Trạm Y tế có nằm trong nơi nhận kế hoạch của Suối Mơ không?",
        "Sở Y tế có nhận được công văn của Tỉnh ủy Sơn Hà không?",
        "Kế hoạch của Suối Mơ quy định sổ tiêm lưu ở đâu?",
        "Kế hoạch của Suối Mơ được ký số ngày nào?",
        "Suối Mơ và Sơn Hà: bản nào ký thay mặt Hội đồng nhân dân?",
    ],
)
def test_nobody_else_is(ask, question):
    assert ask(question).answer is None


@pytest.mark.parametrize(
    "question",
    [
        "Suối Mơ và Sơn Hà: bản nào ký thay mặt Ủy ban nhân dân, bản nào thay mặt Ban Thường vụ?",
        "Văn bản nào ký thay mặt Ban Thường vụ và văn bản nào thay mặt Ủy ban nhân dân: Suối Mơ hay Sơn Hà?",
    ],
)
def test_which_was_signed_for_whom_is_told_side_by_side(ask, question):
    quotes = {each.document.locality: each.quote for each in ask(question).answer.statements}
    assert quotes["xã Suối Mơ"].startswith("TM. ỦY BAN NHÂN DÂN")
    assert quotes["tỉnh Sơn Hà"].startswith("T/M BAN THƯỜNG VỤ")


SIGNED_FILE = (
    SIGNED
    + """
		hat.suoimo@example.vn
	2026-02-05T09:10:11+0700
	EMAILADDRESS=hat.suoimo@example.vn, CN=Lò Thị Hoa, OU=ỦY BAN NHÂN DÂN XÃ SUỐI MƠ, C=VN

		suoimo@example.vn
	2026-02-06T14:00:01+0700
	EMAILADDRESS=suoimo@example.vn, CN=ỦY BAN NHÂN DÂN XÃ SUỐI MƠ, C=VN
"""
)


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch của Suối Mơ được phó chủ tịch ký số ngày nào?",
        "ke hoach cua suoi mo duoc ky so khi nao",
        "When was the plan of Suoi Mo digitally signed?",
    ],
)
def test_when_the_file_was_signed_stands_under_the_signers_name(searching, question):
    answers = AnswerService(searching({"signed.txt": SIGNED_FILE}))
    (statement,) = answers.answer(SearchRequest(question)).answer.statements
    assert (statement.stated.value, statement.quote) == ("2026-02-05", "Lò Thị Hoa\n2026-02-05T09:10:11+0700")
    assert answers.answer(SearchRequest("Kế hoạch của Suối Mơ được bí thư ký số ngày nào?")).answer is None


def test_every_quotation_is_verbatim_in_the_place_it_is_cited_from(ask):
    for question in ("Ai ký kế hoạch của Suối Mơ?", "Công văn của Sơn Hà ban hành ngày nào?"):
        for each in ask(question).answer.statements:
            part = next(part for part, place in formal_places(each.document).items() if place.id == each.passage.id)
            lines = [line.text for line in each.document.formal if line.part == part]
            assert each.quote in "\n".join(lines)


def test_who_signed_is_told_also_where_recipients_and_signature_were_read_across(searching):
    search = searching({"suoi-mo.txt": SIGNED})
    (document,) = search.documents(Filters(), 1, 0)[1]
    lines = [line for line in document.formal if line.part != "signature"]
    last = next(line for line in reversed(lines) if line.part == "recipients")
    across = [replace(last, text=f"{line.text} Lò Thị Hoa") if line is last else line for line in lines]
    (ground,) = grounds(replace(document, formal=tuple(across)), "signer", ())
    assert ground.quote == "- Lưu: VT. Lò Thị Hoa"
    assert not grounds(replace(document, formal=tuple(lines)), "signer", ())
