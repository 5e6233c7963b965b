"""Old Vietnamese fonts: TCVN3 and VNI by font names, by their letters, run by run; nothing else is touched."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from indexer.formats.old_fonts import draws_capitals, encoding_of, to_unicode
from indexer.formats.old_letters import Run, convert_runs, guess_and_convert
from indexer.formats.registry import read

from .conftest import draw_pdf, lines, word_file

TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"
UNICODE = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
# Every vowel with every tone, as the standards list them.
ALL_TCVN3 = "µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \xadõøö÷ù úýûüþ ®§"
ALL_VNI = "aøaùaûaõaï aêaèaéaúaüaë aâaàaáaåaãaä eøeùeûeõeï eâeàeáeåeãeä ìíæóò oøoùoûoõoï oâoàoáoåoãoä ôôøôùôûôõôï"
LETTERS = "àáảãạ ăằắẳẵặ âầấẩẫậ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ đĐ"


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        (TCVN3, ".VnTime", UNICODE),
        (VNI, "VNI-Times", UNICODE),
        (ALL_TCVN3, ".VnArial", LETTERS),
        (ALL_VNI, "VNI-Helve", LETTERS.partition(" ùú")[0]),
        ("uøuùuûuõuï ööøöùöûöõöï yøyùyûyõî ñÑ", "VNI Helve", LETTERS.partition("ợ ")[2]),
        ("UÛY BAN, UÛy ban, Ñaëc bieät", "VNI-Times", "ỦY BAN, Ủy ban, Đặc biệt"),
        ("ñy ban nh©n d©n", ".VnTimeH", "ỦY BAN NHÂN DÂN"),
        ("A\xb5 £Ö", ".VnTime", "À Ệ"),
        ("\uf0a7\uf0d2 n\xadíc", ".VnTime", "Đề nước"),
        ("Société né à Huế", "Times New Roman", "Société né à Huế"),
        ("Céng", None, "Céng"),
    ],
)
def test_a_run_reads_as_its_font_draws_it(text, font, shown):
    assert to_unicode(text, font) == shown


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        (".VnArial NarrowH", "tcvn3", True),
        ("ABCDEF+.VnTimeH,Bold", "tcvn3", True),
        ("ABCDEF+#2EVnArialH-Bold", "tcvn3", True),
        (".vntimeh", "tcvn3", True),
        (".VnEnglish", "tcvn3", False),
        ("VNI-Times", "vni", False),
        ("VNI Helve Condense", "vni", False),
        ("Times New Roman", None, False),
        ("VNU Arial", None, False),
        ("Vnesh", None, False),
        (None, None, False),
    ],
)
def test_a_fonts_name_tells_its_encoding(font, encoding, capitals):
    assert (encoding_of(font), draws_capitals(font)) == (encoding, capitals)


@pytest.mark.parametrize("text", [TCVN3, VNI])
def test_letters_tell_where_no_font_does(text):
    assert guess_and_convert(text) == UNICODE
    assert lines(read("a.txt", text.encode("cp1252"))) == [UNICODE]
    assert lines(read("a.txt", text.encode())) == [UNICODE]
    assert lines(read("a.docx", word_file(lambda document: document.add_paragraph(text)))) == [UNICODE]


def test_headings_in_capitals_are_so_again_when_their_font_is_lost():
    heading = "céng hßa x· héi chñ nghÜa viÖt nam\nCéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\nChñ tÞch ký"
    assert guess_and_convert(heading).split("\n")[1:] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Chủ tịch ký"]


@pytest.mark.parametrize(
    "text",
    [
        "Le Comité a approuvé dès l'été le programme d'accès aux soins à l'hôpital de Genève ; ça va, là où l'on naît.",
        "El niño mañana irá a España con su señor; el año próximo habrá más opción, educación, público, ¿qué tal?",
        "Die Übernahme der Aufgaben für ältere Bürgerinnen erfolgt gemäß § 5; Größe, Straße, müde, schön.",
        "A coordenação não é só a ação dos órgãos; são três irmãos, você está até além do coração.",
        "The naïve café résumé of Zoë, 37 °C ± 0.5, ½, ¾, ©, ®, ™, § 3, ¶ 2, µm, · item «quote» £5 ª º ¹ ² ³ × ÷",
        "1 234,5 | 2·345 | 5×10³ | ±0,5 | ½ | 25°C | 12-NQ/TW | ISO 9001:2015 | µg/m³ | ××× | ··· | ®®® | ¬¬¬ | «»",
        "Có là ô tô, cá kho, bà và mẹ; «có» 25°C · ½ × 3, cô Né à? Đắk Lắk, bà Y Êban",
        "thông\xadtin phòng\xadbệnh",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text):
    assert guess_and_convert(text) == text


def test_a_line_is_read_by_its_own_letters():
    french = "Le Comité interministériel a approuvé le programme d'accès aux soins à l'hôpital."
    assert guess_and_convert(f"{TCVN3}\n{french}\n{VNI}\n{UNICODE}") == f"{UNICODE}\n{french}\n{UNICODE}\n{UNICODE}"


def test_runs_of_one_paragraph_are_each_read_in_their_font():
    runs = [
        Run("Căn cứ có là cô, né ", "Times New Roman"),
        Run("cã ", ".VnTime"),
        Run("céng hßa", ".VnTimeH"),
        Run(" coù coâ ", "VNI-Times"),
        Run("có dự", "Arial"),
    ]
    found = convert_runs(runs)
    assert found.texts == ("Căn cứ có là cô, né ", "có ", "CỘNG HÒA", " có cô ", "có dự")
    assert found.encodings == {"tcvn3", "vni"}


def test_a_letter_and_its_mark_may_stand_in_two_runs():
    assert "".join(convert_runs([Run("Co", "VNI-Times"), Run("äng hoøa", "VNI-Times")]).texts) == "Cộng hòa"


def test_a_font_that_lies_is_not_believed():
    assert convert_runs([Run(UNICODE, ".VnTime")]).texts == (UNICODE,)
    assert convert_runs([Run(UNICODE, ".VnTimeH")]).texts == (UNICODE,)


def word_of(*runs: tuple[str, str | None]) -> bytes:
    def fill(document):
        paragraph = document.add_paragraph()
        for text, font in runs:
            paragraph.add_run(text).font.name = font

    return word_file(fill)


def test_word_runs_are_read_by_their_fonts_and_the_reader_is_told():
    reading = read("a.docx", word_of(("Mét sè ", ".VnTime"), ("có một số ", None), ("quy ®Þnh", ".VnTimeH")))
    assert lines(reading) == ["Một số có một số QUY ĐỊNH"]
    assert any("TCVN3" in warning for warning in reading.warnings)


def test_word_styles_and_defaults_name_fonts_too():
    def fill(document):
        document.styles["Normal"].font.name = ".VnTime"
        document.styles.add_style("Mục", 1).font.name = ".VnTimeH"
        document.add_paragraph("qu¸", "Mục")
        document.add_paragraph("qu¸")

    assert lines(read("a.docx", word_file(fill))) == ["QUÁ", "quá"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_keeps_its_ascii_and_never_fails(text):
    converted = guess_and_convert(text)
    assert [c for c in converted if c.isascii() and not c.isalpha()] == [
        c for c in text if c.isascii() and not c.isalpha()
    ]


@given(st.lists(st.sampled_from(UNICODE.replace(",", "").split()), min_size=1, max_size=30))
def test_unicode_vietnamese_is_never_touched(words):
    text = " ".join(words)
    assert guess_and_convert(text) == text
    assert guess_and_convert(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFD", text)


def named_pdf(text: str, font: str) -> bytes:
    """A PDF of a font of one byte a letter, without a table of its own that tells which letters these are."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(draw_pdf(lambda canvas: times(canvas, text)))))
    for each in writer.pages[0]["/Resources"]["/Font"].values():
        described = {"/Type": NameObject("/FontDescriptor"), "/FontName": NameObject(f"/{font}")}
        box = ArrayObject(map(NumberObject, (0, -200, 600, 800)))
        descriptor = DictionaryObject(
            {NameObject(key): value for key, value in {**described, "/FontBBox": box}.items()}
        )
        widths = ArrayObject([NumberObject(500)] * 256)
        stated = {"/BaseFont": NameObject(f"/{font}"), "/FirstChar": NumberObject(0), "/LastChar": NumberObject(255)}
        more = {"/Widths": widths, "/FontDescriptor": descriptor}
        each.get_object().update({NameObject(key): value for key, value in {**stated, **more}.items()})
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def times(canvas, text):
    canvas.setFont("Times-Roman", 12)
    canvas.drawString(60, 700, text)


def test_a_pdf_is_read_by_its_fonts_names_the_letter_in_the_hyphens_place_too():
    reading = read("a.pdf", named_pdf("Céng hßa n\xadíc ®\xadîc, kÕ ho¹ch", ".VnTime"))
    assert lines(reading) == ["Cộng hòa nước được, kế hoạch"]
    assert any("TCVN3" in warning for warning in reading.warnings)
    assert lines(read("a.pdf", named_pdf("kÕ ho¹ch thùc hiÖn nhiÖm vô", "Body"))) == ["kế hoạch thực hiện nhiệm vụ"]
    assert lines(read("a.pdf", named_pdf("Plan d'action \xad \xe9t\xe9", "Body"))) == ["Plan d'action - été"]
