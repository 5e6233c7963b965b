"""Old fonts measured: our own digests typed anew in TCVN3 and VNI, given as Word, PDF and text files, read back.

``python -m evaluation.old_fonts`` prints, for each kind of file, which share of the characters came out right, the
worst document's too, and how many characters of texts that are no old font's were changed (none should be).

The encoders stand on the standards' tables, not on the reader's. Old fonts have no capitals with tones: typists took
a font that draws capitals ("named" files do so by words and letters). Where the font is lost, so is the case of a
word's only such letter ("Ủy" is typed "ñy"), and that is counted as wrong.
"""

from __future__ import annotations

import io
import re
import sys
import unicodedata
import zipfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from rapidfuzz.distance import Levenshtein
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from indexer.formats.old_letters import guess_and_convert
from indexer.formats.registry import read
from indexer.model import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Encoder = Callable[[str], str]

SOURCES = Path(__file__).parents[1] / "corpus" / "sources"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEAST = 0.995
"""The share of characters that is to come out right."""

# TCVN 5712:1993 (VN3): the codes of each vowel without and with grave, hook, tilde, acute, dot.
_TCVN3 = {
    "a": "- B5 B6 B7 B8 B9", "ă": "A8 BB BC BD BE C6", "â": "A9 C7 C8 C9 CA CB", "e": "- CC CE CF D0 D1",
    "ê": "AA D2 D3 D4 D5 D6", "i": "- D7 D8 DC DD DE", "o": "- DF E1 E2 E3 E4", "ô": "AB E5 E6 E7 E8 E9",
    "ơ": "AC EA EB EC ED EE", "u": "- EF F1 F2 F3 F4", "ư": "AD F5 F6 F7 F8 F9", "y": "- FA FB FC FD FE",
}  # fmt: skip
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_TCVN3_OTHERS = {"đ": "®", "Đ": "§", "Ă": "¡", "Â": "¢", "Ê": "£", "Ô": "¤", "Ơ": "¥", "Ư": "¦"}
# VNI for Windows: a vowel's marks as one letter behind it, by the marks that stand on it.
_VNI_MARKS = {
    "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "\u0302": "â", "\u0302\u0301": "á",
    "\u0302\u0300": "à", "\u0302\u0309": "å", "\u0302\u0303": "ã", "\u0302\u0323": "ä", "\u0306": "ê",
    "\u0306\u0301": "é", "\u0306\u0300": "è", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë",
}  # fmt: skip
_VNI_WHOLE = {"đ": "ñ", "ơ": "ô", "ư": "ö", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
_PLAIN = str.maketrans("–—“”‘’…|", "--\"\"''. ")
_LARGE = "".join(letter for letter in map(chr, range(0x41, 0x1EFA)) if letter.isupper() and letter.isalpha())
# Words in capitals, and single capitals that TCVN3 has no letter for.
_CAPITALS = re.compile(f"([{_LARGE}]{{2,}}|[ÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨ\u1ea0-\u1ef9])")

FOREIGN = (
    "Le Comité a approuvé dès l'été le programme d'accès aux soins à l'hôpital de Genève, où l'on naît et meurt.",
    "El niño mañana irá a España con su señor; habrá más opción, educación y música, ¿qué tal?",
    "Die Übernahme der Aufgaben für ältere Bürgerinnen erfolgt gemäß § 5; Größe, Straße, müde, schön.",
    "A coordenação não é só a ação dos órgãos; são três irmãos, você está além do coração.",
    "The naïve café résumé of Zoë, 37 °C ± 0.5, ½, ¾, ©, ®, § 3, ¶ 2, µm, «quote» £5 ª º ¹ ² ³ × ÷.",
    "1 234,5 | 2·345 | 5×10³ | ±0,5 | ½ | 25°C | 12-NQ/TW | QĐ-TTg | ISO 9001:2015 | µg/m³ | BM-01/QĐ-BYT",
)


def tcvn3(text: str) -> str:
    """As TCVN3 keeps it: capitals with tones as small letters, their fonts being lost."""
    return "".join(_tcvn3_letters().get(letter) or _tcvn3_letters().get(letter.lower(), letter) for letter in text)


def _tcvn3_letters() -> dict[str, str]:
    found = dict(_TCVN3_OTHERS)
    for vowel, codes in _TCVN3.items():
        for tone, code in zip(_TONES, codes.split(), strict=True):
            if code != "-":
                found[unicodedata.normalize("NFC", vowel + tone)] = chr(int(code, 16))
    return found


def vni(text: str) -> str:
    """As VNI keeps it: a vowel, then its marks as one letter."""
    return "".join(map(_vni_letter, text))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small not in _VNI_WHOLE:
        parts = unicodedata.normalize("NFD", small)
        horned = unicodedata.normalize("NFC", "".join(part for part in parts if part == parts[0] or part == "\u031b"))
        marks = "".join(sorted((part for part in parts[1:] if part != "\u031b"), key="\u0302\u0306".find, reverse=True))
        small = _VNI_WHOLE.get(horned, horned) + _VNI_MARKS.get(marks, marks)
    else:
        small = _VNI_WHOLE[small]
    return small.upper() if letter.isupper() else small


# ---- files ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text as its font keeps it."""

    text: str
    font: str | None


def named(line: str, encode: Encoder, font: str, capitals: str) -> list[Run]:
    """A line as typists set it: words in capitals in the font that draws them."""
    parts = [part for part in _CAPITALS.split(line) if part]
    return [Run(encode(part), capitals if part.isupper() and _CAPITALS.fullmatch(part) else font) for part in parts]


def word_file(lines: Iterable[Sequence[Run]]) -> bytes:
    """A DOCX of these lines, each a paragraph, and of nothing else."""
    body = "".join(f"<w:p>{''.join(map(_run, line))}</w:p>" for line in lines)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return buffer.getvalue()


def _run(run: Run) -> str:
    font = f'<w:rPr><w:rFonts w:ascii="{run.font}" w:hAnsi="{run.font}"/></w:rPr>' if run.font else ""
    return f'<w:r>{font}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def pdf_file(lines: Sequence[Sequence[Run]]) -> bytes:
    """A PDF of these lines whose embedded fonts bear the runs' names and draw the letters of Latin-1."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for start in range(0, len(lines), 50):
        for place, line in enumerate(lines[start : start + 50]):
            text = canvas.beginText(40, 800 - 15 * place)
            for run in line:
                text.setFont(_registered(run.font or "Body"), 8)
                text.textOut(run.text)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _registered(name: str) -> str:
    if name not in pdfmetrics.getRegisteredFontNames():
        import matplotlib as mpl  # noqa: PLC0415 - only for the font that it carries

        font = TTFont(name, str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"))
        font.face.name = name.encode()
        font.face.subfontNameX = b""
        pdfmetrics.registerFont(font)
    return name


# ---- measuring -----------------------------------------------------------------------------------------------


def sources() -> list[list[str]]:
    """The lines of each of our digests, as an old program could have typed them."""
    texts = (path.read_text(encoding="utf-8").translate(_PLAIN) for path in sorted(SOURCES.glob("*.md")))
    return [
        [line for piece in unicodedata.normalize("NFC", text).splitlines() for line in _wrapped(piece.strip(" #-*|+"))]
        for text in texts
    ]


def _wrapped(line: str) -> list[str]:
    found: list[str] = []
    for word in line.split():
        if found and len(found[-1]) + len(word) < 100:  # noqa: PLR2004 - what fits the page
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def right(wanted: Sequence[str], name: str, content: bytes) -> float:
    """The share of characters that the reader gives as they were typed."""
    items = (item for page in read(name, content).pages for item in page.items)
    found = " ".join(item.text for item in items if isinstance(item, Line) and item.text)
    text = " ".join(wanted)
    return 1 - float(Levenshtein.distance(text, found)) / len(text)


def forms(lines: Sequence[str]) -> dict[str, tuple[str, bytes]]:
    """A document in every kind of file: name of the kind, then file name and bytes."""
    found: dict[str, tuple[str, bytes]] = {}
    for encode, font, capitals in ((tcvn3, ".VnTime", ".VnTimeH"), (vni, "VNI-Times", "VNI-Times")):
        kind = encode.__name__.upper()
        by_name = [named(line, encode, font, capitals) for line in lines]
        nameless = [[Run(encode(line), None)] for line in lines]
        text = "\n".join(run.text for line in nameless for run in line)
        found |= {
            f"{kind}, DOCX, font named": ("a.docx", word_file(by_name)),
            f"{kind}, DOCX, font lost": ("a.docx", word_file(nameless)),
            f"{kind}, PDF, font named": ("a.pdf", pdf_file(by_name)),
            f"{kind}, PDF, font lost": ("a.pdf", pdf_file(nameless)),
            f"{kind}, TXT, bytes": ("a.txt", text.encode("latin-1")),
            f"{kind}, TXT, saved as UTF-8": ("a.txt", text.encode()),
        }
    turns = ((partial(named, encode=tcvn3, font=".VnTime", capitals=".VnTimeH")),
             (partial(named, encode=vni, font="VNI-Times", capitals="VNI-Times")))  # fmt: skip
    mixed = [_mixed(line, turns) for line in lines]
    found["mixed run by run, DOCX"] = ("a.docx", word_file(mixed))
    found["mixed run by run, PDF"] = ("a.pdf", pdf_file(mixed))
    found["decomposed Unicode, TXT"] = ("a.txt", unicodedata.normalize("NFD", "\n".join(lines)).encode())
    return found


def _mixed(line: str, turns: Sequence[Callable[[str], list[Run]]]) -> list[Run]:
    """Three words in Unicode, three in TCVN3, three in VNI, and so on."""
    words = re.findall(r"\S+\s*", line)
    runs: list[Run] = []
    for place in range(0, len(words), 3):
        text = "".join(words[place : place + 3])
        turn = place // 3 % 3
        runs += turns[turn - 1](text) if turn else [Run(text, "Times New Roman")]
    return runs


def changed(texts: Iterable[str]) -> int:
    """How many characters are changed in texts that no old font was used for."""
    return sum(Levenshtein.distance(text, guess_and_convert(text)) for text in texts)


def main() -> int:
    """Prints the table; 1 where a kind falls short or a foreign text was changed."""
    shares: dict[str, list[float]] = {}
    documents = sources()
    for lines in documents:
        for kind, (name, content) in forms(lines).items():
            shares.setdefault(kind, []).append(right(lines, name, content))
    print(f"{len(documents)} documents, {sum(len(line) for lines in documents for line in lines):,} characters")
    for kind, each in shares.items():
        print(f"{kind:32} mean {sum(each) / len(each):8.3%}   worst {min(each):8.3%}")
    wrong = changed([*FOREIGN, *("\n".join(lines) for lines in documents)])
    print(f"characters changed in texts of no old font: {wrong}")
    return int(wrong > 0 or min(map(min, shares.values())) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
