"""Documents with a secrecy stamp in their header are refused and leave nothing; documents about secrecy are not."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import SecretDocumentError
from indexer.model import Line, Page, Reading, Table
from indexer.parse import parse
from indexer.secrecy import stamp_of
from indexer.service import Indexer
from indexer.store.base import content_hash
from indexer.store.registry import open_store
from tests.indexer.plans import plan

LEFT = ["ỦY BAN NHÂN DÂN", "XÃ THỬ NGHIỆM", "Số: 12/KH-UBND"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Thử Nghiệm, ngày 3 tháng 5 năm 2026"]


def reading(*lines: str, furniture: tuple[str, ...] = ()) -> Reading:
    return Reading("text", (Page(1, tuple(Line(line) for line in lines)),), furniture=furniture)


@pytest.mark.parametrize(
    ("lines", "level"),
    [
        ([*LEFT, "MẬT", *RIGHT, "KẾ HOẠCH"], "Mật"),
        ([*LEFT, *RIGHT, "TỐI MẬT", "KẾ HOẠCH"], "Tối mật"),
        ([*LEFT, "T U Y Ệ T  M Ậ T", *RIGHT], "Tuyệt mật"),
        ([*LEFT, "M Ậ T", *RIGHT], "Mật"),
        ([*LEFT, "| MẬT |", *RIGHT], "Mật"),
        ([*LEFT, "TOI MAT", *RIGHT], "Tối mật"),
        (["UY BAN NHAN DAN", "So: 12/KH-UBND", "MAT", "KE HOACH"], "Mật"),
        (["Độ mật: Tối mật", *LEFT], "Tối mật"),
        (["Độ mật:", "Mật", *LEFT], "Mật"),
        (["Số: 12/KH-UBND MẬT", *RIGHT], "Mật"),
        ([*LEFT, "TUYỆT MẬT Thử Nghiệm, ngày 3 tháng 5 năm 2026"], "Tuyệt mật"),
        (["Người gửi: A", "Chủ đề: [Mật] Họp giao ban"], "Mật"),
    ],
)
def test_a_stamp_in_the_header_tells_its_level(lines, level):
    assert stamp_of(reading(*lines)) == level


@pytest.mark.parametrize(
    "lines",
    [
        [*LEFT, *RIGHT, "KẾ HOẠCH", "An toàn, bảo mật thông tin"],
        [*LEFT, *RIGHT, "QUY CHẾ", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Căn cứ Luật", "độ Mật, Tối mật"],
        [*LEFT, *RIGHT, "THÔNG BÁO", "1. Các mẫu dấu:", "TUYỆT MẬT", "TỐI MẬT", "MẬT"],
        [*LEFT, *RIGHT, "AN TOÀN, BẢO MẬT THÔNG TIN"],
        ["MẬT ĐỘ DÂN SỐ", "Mật độ dân số"],
        ["MẬT ONG RỪNG", "MẬT KHẨU"],
        ["Độ mật: Không", *LEFT],
        ["Độ mật: .....", *LEFT],
        ["Số: 12/QĐ-BCĐ BẢO MẬT", *RIGHT],
        ["mật", "Mat", "MAT"],
        [*LEFT, "MẬT", "ĐÃ GIẢI MẬT", *RIGHT],
        [],
    ],
)
def test_a_document_about_secrets_is_none(lines):
    assert stamp_of(reading(*lines)) is None


def test_heads_of_pages_and_framed_tables_count_and_what_stands_low_does_not():
    assert stamp_of(reading("Kế hoạch", furniture=("MẬT",))) == "Mật"
    framed = Page(1, (Table((("Số: 1/KH", "MẬT"),)), Line("KẾ HOẠCH")))
    assert stamp_of(Reading("docx", (framed,))) == "Mật"
    low = Page(1, (Line("KẾ HOẠCH", top=80.0), Line("MẬT", top=700.0)), 595.0, 842.0)
    assert stamp_of(Reading("pdf", (low,))) is None
    listed = Page(1, (Table(tuple((level,) for level in ("Độ", "MẬT", "TỐI MẬT", "TUYỆT MẬT", "Khác"))),))
    assert stamp_of(Reading("docx", (listed,))) is None


SECRET = plan("Hạ").replace("KẾ HOẠCH", "TỐI MẬT\nKẾ HOẠCH", 1)


def test_a_secret_document_is_refused_with_the_way_out_and_without_its_words():
    with pytest.raises(SecretDocumentError, match=r"TỐI MẬT.*CANCU_ALLOW_SECRET") as caught:
        parse("a.txt", SECRET.encode(), "a")
    assert "đường thôn" not in str(caught.value)


def test_an_isolated_network_may_hold_it_and_its_level_is_kept():
    assert parse("a.txt", SECRET.encode(), "a", allow_secret=True).document.secrecy == "Tối mật"


TEXT_BOX = (
    '<w:r {}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r>'
    "<w:t>MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def word_file(*, header: str = "", box: bool = False) -> bytes:
    word = WordDocument()
    word.sections[0].header.paragraphs[0].text = header
    for number, line in enumerate(plan("Hạ").splitlines()):
        paragraph = word.add_paragraph(line)
        if box and number == 1:
            paragraph._p.append(parse_xml(TEXT_BOX.format(nsdecls("w"))))
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()


def test_heads_of_pages_and_text_boxes_of_word_hold_stamps_too():
    for content, level in ((word_file(header="TUYỆT MẬT"), "TUYỆT MẬT"), (word_file(box=True), "“MẬT”")):
        with pytest.raises(SecretDocumentError, match=level):
            parse("a.docx", content, "a")
    assert parse("a.docx", word_file(header="Bảo mật thông tin"), "a").document.secrecy is None


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "index", FakeEmbedder.name, FakeEmbedder.dimension, write=True) as opened:
        yield opened


def everything_written(folder) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def mail(*attachments: tuple[str, str]) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@xa.vn", "b@xa.vn", "Gửi kế hoạch"
    message.set_content("Kính gửi đồng chí kế hoạch sửa đường để nghiên cứu, cho ý kiến trước ngày họp giao ban.")
    for name, text in attachments:
        message.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def test_nothing_of_a_secret_document_is_stored_nor_of_the_mail_that_carries_it(tmp_path, store):
    files = tmp_path / "files"
    files.mkdir()
    (files / "mat.txt").write_text(SECRET, encoding="utf-8")
    (files / "thu.eml").write_bytes(mail(("mat.txt", SECRET + "1"), ("thuong.txt", plan("Trung"))))
    with zipfile.ZipFile(files / "goi.zip", "w") as bundle:
        bundle.writestr("mat.txt", SECRET + "2")
        bundle.writestr("thuong.txt", plan("Thượng"))
    report = Indexer(store, FakeEmbedder()).index([files])
    assert sum(outcome.is_secret for outcome in report.failed) == 4
    assert {document.title for document in store.documents() if "Hạ" in document.text} == set()
    assert len(store.documents()) == 2
    hashes = {record.content_hash for record in store.source_records()}
    assert content_hash((files / "thu.eml").read_bytes()) not in hashes
    assert "thôn Hạ".encode() not in everything_written(tmp_path / "index")


def test_the_setting_takes_it_in_and_taking_the_setting_back_takes_it_out(tmp_path, store):
    file = tmp_path / "mat.txt"
    file.write_text(SECRET, encoding="utf-8")
    assert Indexer(store, FakeEmbedder(), allow_secret=True).index([file]).failed == ()
    assert [document.secrecy for document in store.documents()] == ["Tối mật"]
    report = Indexer(store, FakeEmbedder()).rebuild()
    assert [outcome.is_secret for outcome in report.outcomes] == [True]
    assert list(store.documents()) == []
