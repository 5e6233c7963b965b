"""Builds corpus/documents/ from corpus/sources/: ``python -m corpus.build``. The same sources give the same bytes."""

from __future__ import annotations

from pathlib import Path

from corpus.typesetting import pdf, plain, word
from corpus.typesetting.source import Source, read

HERE = Path(__file__).parent
SOURCES, DOCUMENTS = HERE / "sources", HERE / "documents"
RENDER = {"pdf": pdf.render, "docx": word.render, "txt": plain.render}


def sources() -> list[Source]:
    """Every digest's source, by file name."""
    return [read(path) for path in sorted(SOURCES.glob("*.md"))]


def build(source: Source) -> bytes:
    """The digest in the format that its source asks for."""
    return RENDER[source.kind](source)


def main() -> None:
    """Writes every digest into corpus/documents/ and says how large each came out."""
    DOCUMENTS.mkdir(exist_ok=True)
    for source in sources():
        content = build(source)
        (DOCUMENTS / source.file).write_bytes(content)
        print(f"{source.file}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
