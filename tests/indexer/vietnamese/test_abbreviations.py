from __future__ import annotations

import pytest

from indexer.vietnamese.abbreviations import Expansion, expand, known, spell_out
from indexer.vietnamese.normal import fold
from indexer.vietnamese.tables import rows


def expansions(text):
    return {each.expansion for each in expand(text)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("BHYT", "bảo hiểm y tế"),
        ("bhyt", "bảo hiểm y tế"),
        ("Bhyt 2026", "bảo hiểm y tế"),
        ("ubnd xã", "Ủy ban nhân dân"),
        ("hđnd", "Hội đồng nhân dân"),
        ("hdnd", "Hội đồng nhân dân"),
        ("VH-XH", "Văn hóa - Xã hội"),
        ("vhxh", "Văn hóa - Xã hội"),
        ("vh xh", "Văn hóa - Xã hội"),
        ("kt-xh", "kinh tế - xã hội"),
        ("GD&ĐT", "Giáo dục và Đào tạo"),
        ("gd dt", "Giáo dục và Đào tạo"),
        ("UB MTTQ xã", "Ủy ban Mặt trận Tổ quốc"),
        ("TP. HCM", "Thành phố Hồ Chí Minh"),
        ("yhct", "y học cổ truyền"),
        ("TYT", "trạm y tế"),
        ("kcb", "khám bệnh, chữa bệnh"),
        ("KCB BHYT", "khám bệnh, chữa bệnh bảo hiểm y tế"),
        ("cđs", "chuyển đổi số"),
        ("tthc", "thủ tục hành chính"),
        ("t/m", "thay mặt"),
        ("T.Ư", "Trung ương"),
        ("qh15", "Quốc hội khóa XV"),
        ("ĐA06", "Đề án 06"),
        ("IoT", "Internet vạn vật"),
    ],
)
def test_an_abbreviation_is_known_however_it_is_typed(typed, expected):
    assert expansions(typed) == {expected}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("KH&CN", "Khoa học và Công nghệ"),
        ("kh&cn", "Khoa học và Công nghệ"),
        ("khcn", "Khoa học và công nghệ"),
        ("KH,CN", "Khoa học, công nghệ"),
        ("KH,CN&MT", "Khoa học, Công nghệ và Môi trường"),
        ("KH,CN,ĐMST", "khoa học, công nghệ và đổi mới sáng tạo"),
        ("LĐ-TB&XH", "Lao động, Thương binh và Xã hội"),
        ("VH,TT&DL", "Văn hóa, Thể thao và Du lịch"),
        ("VH&TT", "Văn hóa và Thể thao"),
        ("VH-TT", "Văn hóa - Thông tin"),
        ("VPQH", "Văn phòng Quốc hội"),
    ],
)
def test_a_compound_is_read_whole_and_as_it_is_written(typed, expected):
    assert expansions(f"họp với {typed} vào thứ hai") == {expected}


@pytest.mark.parametrize("text", ["Ban XX,CN&MT", "Ban KH,XX", "vụ CN&QQ", "NQ/TW"])
def test_short_parts_of_an_unknown_compound_are_left_as_they_are(text):
    assert spell_out(text) == text


def test_long_parts_of_an_unknown_compound_are_read():
    assert spell_out("BHYT/BHXH") == "bảo hiểm y tế/bảo hiểm xã hội"
    assert spell_out("TYT,CA xã") == "trạm y tế,CA xã"


def test_an_expansion_says_what_was_typed_and_where():
    text = "ai ở p. vhxh chủ trì"
    assert expand(text) == (
        Expansion("P.", "phòng", 5, 7),
        Expansion("VHXH", "Văn hóa - Xã hội", 8, 12),
    )
    assert text[5:7] == "p."


@pytest.mark.parametrize("text", ["ai chủ trì", "ca bệnh", "da dang", "y te", "thông tư", "từ năm", "tu nam", "", "🙂"])
def test_a_word_of_its_own_is_no_abbreviation(text):
    assert expand(text) == ()


def test_ca_is_the_police_beside_a_word_that_says_so():
    assert expansions("ca xa chu tri") == {"công an"}
    assert expansions("CA") == {"công an"}


def test_who_is_an_organisation_only_in_capitals():
    assert expansions("WHO") == {"Tổ chức Y tế Thế giới"}
    assert expand("who leads") == ()


def test_a_shouted_question_is_read_as_a_quiet_one():
    assert expansions("AI CHỦ TRÌ YHCT") == {"y học cổ truyền"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BTC hướng dẫn dự toán ngân sách", "Bộ Tài chính"),
        ("BTC tỉnh ủy về công tác cán bộ", "Ban Tổ chức"),
        ("BCT ban hành nghị quyết", "Bộ Chính trị"),
        ("bct quản lý hóa chất", "Bộ Công Thương"),
        ("cb, công chức", "cán bộ"),
        ("cb thôn, đảng viên", "chi bộ"),
        ("TT số 26 của Bộ", "Thông tư"),
        ("trường cđ, đại học", "cao đẳng"),
        ("pc ma túy", "phòng, chống"),
        ("CT UBND xã", "chủ tịch"),
    ],
)
def test_the_words_around_decide_an_ambiguous_one(text, expected):
    assert expected in expansions(text)
    ambiguous = {
        e.expansion
        for e in expand(text)
        if e.expansion
        in {
            "Bộ Tài chính",
            "Ban Tổ chức",
            "Bộ Chính trị",
            "Bộ Công Thương",
            "cán bộ",
            "chi bộ",
            "Thông tư",
            "cao đẳng",
            "phòng, chống",
            "chủ tịch",
        }
    }
    assert ambiguous == {expected}


def test_without_context_every_reading_is_given():
    assert expansions("BTC") == {"Bộ Tài chính", "Ban Tổ chức", "ban tổ chức"}
    assert expansions("bct") == {"Bộ Chính trị", "Bộ Công Thương"}


def test_a_kind_of_document_glued_to_its_number():
    assert expand("NQ72") == (Expansion("NQ72", "Nghị quyết 72", 0, 4),)


def test_a_whole_document_number_needs_no_expansion():
    assert expand("72-NQ/TW") == ()
    assert expand("1719/QĐ-TTg") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TYT xã khám BHYT", "trạm y tế xã khám bảo hiểm y tế"),
        ("p.VHXH chủ trì", "phòng Văn hóa - Xã hội chủ trì"),
        ("BTC", "BTC"),
        ("không viết tắt", "không viết tắt"),
    ],
)
def test_spelling_out_writes_what_has_one_reading(text, expected):
    assert spell_out(text) == expected


def test_every_row_is_found_by_its_own_abbreviation():
    missing = []
    for abbreviation, expansion, _domain, _typed, context in rows("abbreviations.tsv"):
        found = expansions(f"{abbreviation} {context.split(',')[0]}") | expansions(abbreviation)
        if fold(expansion) not in {fold(each) for each in found}:
            missing.append((abbreviation, expansion, found))
    assert missing == []


def test_the_table_has_no_row_twice():
    table = [tuple(row[:2]) for row in rows("abbreviations.tsv")]
    assert len(table) == len(set(table)) > 400


def test_known_abbreviations_are_joined_and_folded():
    assert {"bhyt", "vhxh", "qd"} <= known()


def test_strange_texts_are_taken_and_spans_hold(strange):
    for text in strange[:10_000]:
        for each in expand(text):
            assert 0 <= each.start < each.end <= len(text)
        assert isinstance(spell_out(text), str)
