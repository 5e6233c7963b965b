"""The documentation says what is: commands, routes, settings, names, paths and examples are held against the code."""

from __future__ import annotations

import importlib
import json
import re
import shlex
import subprocess
import sys
import threading
import tomllib
import types
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import ir_measures
import numpy as np
import pytest
import typer.main
from fastapi.testclient import TestClient
from jinja2 import ChoiceLoader, DictLoader

from cancu import cli
from cancu.output import report_json
from evaluation import metrics
from indexer.embedding import registry as embedders
from indexer.embedding.fake import FakeEmbedder
from indexer.errors import EmptyTextError, NotFoundError, StorageError, UnreadableFileError
from indexer.formats import registry as formats
from indexer.manifest import FIELDS
from indexer.model import Line
from indexer.service import Indexer, IndexReport, Outcome
from indexer.store import registry as stores
from indexer.store.base import OpenStore
from search_api.schemas import DocumentViewShape, ReferenceShape, SearchShape, SectionShape
from search_api.service import SearchService
from search_api.types import SearchRequest
from tests.web.fake import FakeService
from web import app as web_app
from web import rendering
from web.translation import dictionary

ROOT = Path(__file__).parents[1]
PACKAGES = ("cancu", "corpus", "evaluation", "indexer", "search_api", "tests", "web")
FOLDERS = (*PACKAGES, "docs", "requirements")
COMMANDS = typer.main.get_command(cli.app).commands

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The first line of an example names the file that it is to be.
NAMED = re.compile(r"(?:#|\{#) ([\w./-]+\.\w+)(?: #\})?\n")
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
VARIABLE = re.compile(r"\bCANCU_[A-Z_]+\b")
# What a command of ours writes need not be there yet.
WRITTEN = {"evaluation/reports/report.md"}


def pages() -> list[str]:
    """Every Markdown file that people are to read; a digest's source is a document, no documentation."""
    ours = (path for path in ROOT.iterdir() if not path.name.startswith("."))
    found = (
        page for path in ours for page in (path.rglob("*.md") if path.is_dir() else [path]) if page.suffix == ".md"
    )
    kept = (path.relative_to(ROOT) for path in found)
    return sorted(path.as_posix() for path in kept if path.parts[:2] != ("corpus", "sources"))


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def prose(page: str) -> str:
    return BLOCK.sub("", text(page))


def blocks(page: str, language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(text(page)) if kind == language]


def examples(page: str) -> dict[str, str]:
    """A page's example files by their paths."""
    found = ((NAMED.match(body), body) for _, body in BLOCK.findall(text(page)))
    return {match[1]: body[match.end() :] for match, body in found if match}


HOW_TO = [page for page in pages() if page.startswith("docs/add-")]
EXAMPLES = {path: code for page in HOW_TO for path, code in examples(page).items()}


@pytest.fixture
def example(monkeypatch):
    """An example file as a module, by its path."""

    def load(path):
        module = types.ModuleType(path.removesuffix(".py").replace("/", "."))
        monkeypatch.setitem(sys.modules, module.__name__, module)  # dataclasses look there for their own module
        exec(compile(EXAMPLES[path], path, "exec"), module.__dict__)  # noqa: S102 - our own page
        return module

    return load


def the_line(page: str) -> str:
    """The one line that a page has put into a table of ours."""
    (line,) = (body.strip() for body in blocks(page, "python") if not NAMED.match(body))
    return line


def the_entry(page: str, **names) -> tuple[str, object]:
    """That line as a key and a value."""
    ((key, value),) = eval(f"{{{the_line(page)}}}", names).items()  # noqa: S307 - our own page
    return key, value


# ---- the reference ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_stands_in_the_reference(command):
    reference = text("docs/api.md")
    options = {option for parameter in COMMANDS[command].params for option in parameter.opts if option[0] == "-"}
    assert f"| `cancu {command} " in reference
    assert {option for option in options if option not in reference} == set()


def test_every_route_stands_in_the_reference():
    reference = text("docs/api.md")
    routers = (getattr(route, "original_router", None) for route in web_app.create_app(FakeService()).routes)
    paths = {route.path for router in routers if router for route in router.routes}
    assert {"/api/search", "/", "/metrics", "/static/{file_name}"} <= paths
    assert {path for path in paths if f"`{path}" not in reference and f" {path}" not in reference} == set()


def test_the_answer_shown_is_in_the_form_of_the_answer():
    shown = next(json.loads(body) for body in blocks("docs/api.md", "json") if body.startswith('{"query"'))
    assert json.loads(SearchShape.model_validate(shown).model_dump_json()) == shown


def test_the_report_shown_is_in_the_form_of_the_report():
    shown = next(json.loads(body) for body in blocks("docs/api.md", "json") if body.startswith('{"indexed"'))
    one, copy, broken = shown["indexed"][0], shown["skipped"][0], shown["failed"][0]
    outcomes = (
        Outcome(one["path"], "indexed", one["document"], one["passages"]),
        Outcome(copy["path"], "duplicate", copy["document"], reason=copy["reason"]),
        Outcome(broken["path"], "failed", reason=broken["reason"]),
    )
    assert report_json(IndexReport(outcomes, tuple(shown["ignored"]))) == shown


def test_every_field_of_a_whole_document_stands_in_the_reference():
    fields = [*DocumentViewShape.model_fields, *SectionShape.model_fields, *ReferenceShape.model_fields]
    assert [
        field for field in fields if f'"{field}"' not in (found := text("docs/api.md")) and f"`{field}`" not in found
    ] == []


def test_every_setting_stands_in_the_operations_page_and_no_other():
    assert {
        variable for variable in variables("cancu") if f"| `{variable}` |" not in text("docs/operations.md")
    } == set()
    told = {variable for page in pages() for variable in VARIABLE.findall(text(page))}
    assert told <= variables(*PACKAGES)


def variables(*packages: str) -> set[str]:
    """The environment variables of ours that the code names."""
    sources = (path.read_text(encoding="utf-8") for package in packages for path in (ROOT / package).rglob("*.py"))
    return {variable for source in sources for variable in VARIABLE.findall(source)}


def test_every_number_for_monitoring_stands_in_the_operations_page():
    with TestClient(web_app.create_app(FakeService())) as client:
        names = re.findall(r"^# TYPE (cancu_\w+?)(?:_created)? \w+$", client.get("/metrics").text, re.MULTILINE)
    assert "cancu_index_documents" in names
    assert [name for name in names if name not in text("docs/operations.md")] == []


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("docs/add-a-format.md", formats.READERS),
        ("docs/add-an-embedder.md", embedders.EMBEDDERS),
        ("docs/add-a-store.md", stores.STORES),
        ("docs/add-a-metric.md", metrics.METRICS),
        ("docs/corpus.md", [*FIELDS, "digest"]),
    ],
)
def test_every_name_that_a_user_may_give_is_told(page, names):
    assert [name for name in names if f"`{name}`" not in text(page)] == []


def test_the_readme_names_both_commands():
    assert {"make run", "make test"} <= {line.split("#")[0].strip() for line in text("README.md").splitlines()}


def test_the_changelog_has_this_version():
    version = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    assert re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", text("CHANGELOG.md"), re.MULTILINE)
    assert "## [Unreleased]" in text("CHANGELOG.md")


# ---- what is named is there ------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", pages())
def test_every_link_leads_somewhere(page):
    broken = []
    for link in LINK.findall(prose(page)):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        there = (ROOT / page).parent / path if path else ROOT / page
        if not there.exists() or (anchor and anchor not in anchors(there.read_text(encoding="utf-8"))):
            broken.append(link)
    assert broken == []


def anchors(markdown: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", pages())
def test_every_path_and_module_named_is_there(page):
    missing = []
    for named in CODE.findall(prose(page)):
        folder, mark, _ = named.partition("/")
        if mark and folder in FOLDERS and re.fullmatch(r"[\w./-]+", named):
            missing += [named] * (not (ROOT / named).exists() and named not in EXAMPLES.keys() | WRITTEN)
        elif re.fullmatch(rf"(?:{'|'.join(PACKAGES)})(?:\.\w+)+", named) and not is_importable(named):
            missing.append(named)
    assert missing == []


def is_importable(dotted: str) -> bool:
    """Whether it is a module, or something in one."""
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            found = getattr(found, part, None)
        return found is not None
    return False


@pytest.mark.parametrize("page", pages())
def test_every_command_shown_is_one_that_there_is(page):
    lines = [*"\n".join(blocks(page, "sh")).splitlines(), *CODE.findall(prose(page))]
    assert [line for line in lines if not is_possible(line)] == []


def is_possible(line: str) -> bool:
    """Whether a line that calls ``cancu`` or ``make`` asks for what they know; any other line is."""
    if not re.search(r"(?:^|[ /])(?:cancu|make) \w", line):
        return True
    words = shlex.split(line, comments=True)
    calls = (at for at, word in enumerate(words[:-1]) if Path(word).name in {"cancu", "make"})
    at = next(at for at in calls if not at or words[at - 1] != "-u")  # sudo -u cancu: a user
    first, *rest = words[at + 1 :]
    if words[at] == "make":
        targets = [word for word in (first, *rest) if "=" not in word]
        return all(re.search(rf"^{re.escape(target)}:", text("Makefile"), re.MULTILINE) for target in targets)
    if first not in COMMANDS:
        return False
    known = {option for parameter in COMMANDS[first].params for option in parameter.opts}
    return all(word.strip("[]") in known for word in rest if word.strip("[]").startswith("--"))


# ---- the examples work -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.endswith(".py") and not (ROOT / path).exists()])
def test_an_example_is_written_as_our_code_is(path):
    for command in (["check"], ["format", "--check"]):
        ruff = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", path, "-"],
            input=EXAMPLES[path], cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ruff.returncode == 0, ruff.stdout + ruff.stderr


def test_the_format_of_the_example_is_read(example, monkeypatch):
    suffix, reader = the_entry("docs/add-a-format.md", read_vtt=example("indexer/formats/vtt.py").read_vtt)
    monkeypatch.setitem(formats.READERS, suffix, reader)
    said = "WEBVTT - Họp giao ban\n\n00:01.000 --> 00:04.000\nTrạm Y tế xã báo cáo.\n"
    reading = formats.read_here("họp.vtt", said.encode())
    assert reading.properties["title"] == "Họp giao ban"
    assert [item.text for item in reading.pages[0].items if isinstance(item, Line)] == ["Trạm Y tế xã báo cáo."]
    with pytest.raises(UnreadableFileError, match="không phải bản ghi WebVTT"):
        formats.read_here("họp.vtt", b"abc")


def test_the_embedder_of_the_example_embeds(example, monkeypatch, tmp_path):
    engine = example("indexer/embedding/http_engine.py").HttpEmbedder
    with embeddings_server() as address:
        name, load = the_entry("docs/add-an-embedder.md", HttpEmbedder=lambda name, _address: engine(name, address))
        monkeypatch.setitem(embedders.EMBEDDERS, name, load)
        embedder = embedders.load_embedder(name, tmp_path)
        vectors = embedder.embed_passages(["trạm y tế", "bảo hiểm", "trường học"])
        assert (embedder.name, embedder.dimension) == (name, FakeEmbedder.dimension)
        assert embedder.embed_passages([]).shape == (0, embedder.dimension)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
        assert np.allclose(vectors[1], embedder.embed_query("bảo hiểm"), atol=1e-6)
        with pytest.raises(EmptyTextError):
            embedder.embed_query(" \n")
    with pytest.raises(StorageError, match="không trả lời"):
        embedder.embed_query("bảo hiểm")


@contextmanager
def embeddings_server():
    """Answers as embedding servers do; the rows in another order, of any length."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            rows = 3 * FakeEmbedder().embed_passages(asked["input"])
            data = [{"index": at, "embedding": row.tolist()} for at, row in enumerate(rows)]
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"data": data[::-1]}).encode())

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/v1/embeddings"
        server.shutdown()


def test_the_store_of_the_example_is_indexed_into_and_searched(example, monkeypatch, tmp_path):
    store_type = example("indexer/store/memory.py").MemoryStore
    kind, opening = the_entry("docs/add-a-store.md", MemoryStore=store_type)
    monkeypatch.setitem(stores.STORES, kind, opening)
    (tmp_path / "kế hoạch.txt").write_text("I. MỤC TIÊU\n\n1. Bảo hiểm y tế toàn dân.\n\n2. Mỗi trạm y tế có bác sĩ.\n")
    embedder = FakeEmbedder()
    with stores.open_store(tmp_path, embedder.name, embedder.dimension, write=True, kind=kind) as store:
        service = SearchService(store, embedder)
        assert service.search(SearchRequest("bác sĩ")).hits == ()
        (outcome,) = Indexer(store, embedder).index([tmp_path]).outcomes
        assert outcome.state == "indexed"
        found = {mode: service.search(SearchRequest("bác sĩ", mode=mode)) for mode in ("hybrid", "lexical", "semantic")}
        assert all("bác sĩ" in result.hits[0].passage.text for result in found.values())
        assert service.original(outcome.document_id) == (tmp_path / "kế hoạch.txt").read_bytes()
        assert Indexer(store, embedder).index([tmp_path]).outcomes[0].state == "unchanged"
        assert Indexer(store, embedder).rebuild().failed == ()
        assert store.status().documents == 1
        assert store.remove(outcome.document_id)
        assert service.search(SearchRequest("bác sĩ")).hits == ()
        with pytest.raises(NotFoundError):
            store.document(outcome.document_id)


def test_the_store_of_the_example_has_every_method_asked_for(example):
    wanted = {method for method in dir(OpenStore) if not method.startswith("_")}
    assert wanted <= set(dir(example("indexer/store/memory.py").MemoryStore))


def test_the_page_of_the_example_shows(example, monkeypatch):
    page = example("web/pages/issuers.py")
    assigned, _, listed = the_line("docs/add-a-page.md").partition(" = ")
    all_pages = eval(listed, {**web_app.__dict__, "issuers": page})  # noqa: S307 - our own page
    assert (assigned, all_pages) == ("PAGES", (*web_app.PAGES, page))
    monkeypatch.setattr(web_app, "PAGES", all_pages)
    template = {"issuers.html": EXAMPLES["web/templates/issuers.html"]}
    monkeypatch.setattr(rendering.TEMPLATES, "loader", ChoiceLoader([DictLoader(template), rendering.TEMPLATES.loader]))
    for language in ("vi", "en"):
        words = tomllib.loads(EXAMPLES[f"web/texts/{language}.toml"])["issuers"]
        for key, word in words.items():
            monkeypatch.setitem(dictionary(language), f"issuers.{key}", (word,))
    service = FakeService()
    issuer = next(view.document.issuer for view in service.views.values() if view.document.issuer)
    with TestClient(web_app.create_app(service)) as client:
        answers = {language: client.get(f"/issuers?lang={language}") for language in ("vi", "en")}
    assert "<h1>Cơ quan ban hành</h1>" in answers["vi"].text
    assert "<h1>Issuers</h1>" in answers["en"].text
    assert all(issuer in answer.text for answer in answers.values())


def test_the_metric_of_the_example_measures():
    names = dict(metrics.__dict__)
    exec(EXAMPLES["evaluation/metrics.py"], names)  # noqa: S102 - our own page
    name, metric = the_entry("docs/add-a-metric.md", **names)
    ranking, grades = ["a", "b", "c", "d"], {"a": 3, "b": 1, "d": 2, "e": 3}
    reference = ir_measures.P(rel=2) @ 5
    assert f'"{name}": P(rel=2) @ 5,' in text("docs/add-a-metric.md")
    qrels = [ir_measures.Qrel("q", passage, grade) for passage, grade in grades.items()]
    run = [ir_measures.ScoredDoc("q", passage, 10.0 - rank) for rank, passage in enumerate(ranking)]
    assert metric(ranking, grades) == pytest.approx(ir_measures.calc_aggregate([reference], qrels, run)[reference])
