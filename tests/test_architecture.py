"""The house rules that a reader relies on: who may import whom, and which module touches which heavy library."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("indexer", "search_api", "web", "evaluation", "cancu")
ALLOWED = {
    "indexer": set(),
    "search_api": {"indexer"},
    "web": {"search_api", "indexer"},
    "evaluation": {"search_api", "indexer"},
    "cancu": {"indexer", "search_api", "web", "evaluation"},
}
# Each heavy library and the one file (or folder) that may import it; two where one reads and the other writes.
OWNERS: dict[str, str | tuple[str, ...]] = {
    "faiss": "indexer/store/vectors.py",
    "tantivy": "indexer/store/lexical.py",
    "sqlite3": "indexer/store/",
    "openvino": "indexer/embedding/openvino_engine.py",
    "tokenizers": "indexer/embedding/",
    "sentence_transformers": "indexer/embedding/sentence_transformers_engine.py",
    "torch": "indexer/embedding/sentence_transformers_engine.py",
    "underthesea": "indexer/vietnamese/segment.py",
    "underthesea_core": ("indexer/vietnamese/segment.py", "indexer/vietnamese/parts_of_speech.py"),
    "pdfplumber": "indexer/formats/",
    "pypdf": "indexer/formats/",
    "pypdfium2": "indexer/formats/",
    "docx": ("indexer/formats/", "search_api/exports/docx.py"),
    "pptx": ("indexer/formats/pptx.py", "search_api/exports/pptx.py"),
    "icalendar": "search_api/deadline_calendar.py",
    "reportlab": "search_api/exports/pdf.py",
    "lxml": "indexer/formats/",
    "markdown_it": "indexer/formats/markdown.py",
    "jinja2": "web/",
    "openpyxl": ("search_api/sheets.py", "indexer/formats/xlsx.py"),  # one writes, one reads
    "olefile": "indexer/formats/ole.py",
    "mcp": "cancu/mcp_server.py",
    "httpx2": "search_api/llm.py",
    "typer": "cancu/",
    "rich": "cancu/",
    "uvicorn": "cancu/",
    "matplotlib": "evaluation/",
}


def sources() -> list[Path]:
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> set[str]:
    """Every module a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_imports_point_one_way() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources()
        for module in imported(path)
        if (there := module.split(".")[0]) in PACKAGES
        and there != (here := path.relative_to(ROOT).parts[0])
        and there not in ALLOWED[here]
    ]
    assert wrong == []


def test_a_heavy_library_is_touched_in_one_place() -> None:
    wrong = []
    for path in sources():
        place = path.relative_to(ROOT).as_posix()
        libraries = {module.split(".")[0] for module in imported(path)} & OWNERS.keys()
        strange = {library for library in libraries if not place.startswith(OWNERS[library])}
        # Those compare the engines themselves, or make files to be read, by the libraries that people's programs use.
        if not place.startswith(
            "evaluation/"
        ):  # which compares engines, and makes the documents readers are measured on
            wrong += [f"{place} imports {library}" for library in strange]
    assert wrong == []


def test_the_vocabulary_needs_the_standard_library_alone() -> None:
    assert imported(ROOT / "indexer/model.py") <= {"__future__", "dataclasses", "typing"}


def test_no_module_imports_itself_in_a_circle() -> None:
    """A walk along the imports at a module's top level never comes back to where it began."""
    graph: dict[str, set[str]] = defaultdict(set)
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in sources()}
    for name, path in names.items():
        for node in parsed(path).body:
            if isinstance(node, ast.ImportFrom) and node.module:
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                graph[name] |= ({node.module} | inner) & names.keys()
    for start in names:
        seen, queue = set(), list(graph[start])
        while queue:
            module = queue.pop()
            assert module != start, f"{start} is imported by what it imports"
            if module not in seen:
                seen.add(module)
                queue += graph[module]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_module_says_what_it_is_for(package: str) -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / package).rglob("*.py"))
        if not ast.get_docstring(parsed(path))
    ]
    assert silent == []
