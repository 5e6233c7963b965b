"""The default engine: multilingual-e5-small by OpenVINO on the CPU, its graph built here, no torch.

The only module that imports ``openvino``. Every text runs alone, so that a batch gives what one text gives;
measured, this is also the fastest way in bulk (one stream a core, longest text first). A text of another length
than the one before makes the runtime prepare its hundreds of steps anew, which takes as long as computing a
question: so where places cost little texts are filled up to few lengths, and what fills them is neither attended to
nor averaged.

The word table never enters the graph: its rows are read from the mapped file, in half precision, one copy for
all processes. The graph starts at the sum of embeddings and ends at the unit vector.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from indexer.embedding.hugging_face_files import PASSAGE_PREFIX, QUERY_PREFIX
from indexer.embedding.safetensors_file import read_tensors
from indexer.embedding.tokens import Tokens

# Importing openvino reports the import to a statistics server and writes into the home folder. A None here is
# Python's own "not importable": openvino falls back to its telemetry stub, nothing is sent or written.
sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]  # typeshed knows only modules

import openvino  # noqa: E402  # after the line above
from openvino import opset13  # noqa: E402  # after the line above

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    Array = NDArray[Any]

Precision = Literal["bf16", "f32"]
_DEVICE = "CPU"
_CPU = Path("/proc/cpuinfo")
_TILES = "amx_bf16"  # units that multiply tiles of bfloat16
_STEP_WITH_TILES = 32  # tokens: two tiles' rows
_UNSEEN = -1e9  # added to what attention gives a place: its share becomes exactly 0
_REQUESTS_KEPT = 4  # each holds the memory of its longest text; many readers at once make more, and drop them again


def best_precision() -> Precision:
    """bf16 where the processor computes it itself (half the time; cosine with f32 0.9999), else f32."""
    capabilities = openvino.Core().get_property(_DEVICE, "OPTIMIZATION_CAPABILITIES")
    return "bf16" if "BF16" in capabilities else "f32"


def best_step(precision: Precision) -> int:
    """The number of tokens whose multiples texts are filled up to; 1 leaves them as they are.

    Tiles compute 32 places about as fast as one. Without them, or where the system does not tell, each place costs
    more than a length in common saves.
    """
    tiles = precision == "bf16" and _CPU.exists() and _TILES in _CPU.read_text("ascii", "replace").split()
    return _STEP_WITH_TILES if tiles else 1


class OpenVinoEmbedder:
    """An E5 model in a Hugging Face BERT folder, as an ``Embedder``. Threads may share one; forks too.

    The graph is compiled on the first query and, apart, on the first passages (0.3 s each).
    """

    def __init__(self, name: str, folder: Path, precision: Precision | None = None, step: int | None = None) -> None:
        """``step``: texts are filled up to a multiple of so many tokens, 1 for none; None is what measures best."""
        self.name = name
        self._tokens = Tokens(folder)
        self._weights = read_tensors(folder / "model.safetensors")
        self._config = json.loads((folder / "config.json").read_text("utf-8"))
        self.dimension: int = self._config["hidden_size"]
        self._words = self._weights["embeddings.word_embeddings.weight"]
        # No text has a second part, so the first token type is a constant that belongs to every position.
        self._positions = (
            self._weights["embeddings.position_embeddings.weight"]
            + self._weights["embeddings.token_type_embeddings.weight"][0]
        )
        self._precision: Precision = precision or best_precision()
        self._step = step or best_step(self._precision)
        self._compiled = _Compiled()

    def embed_query(self, text: str) -> NDArray[np.float32]:
        """One unit vector, shape ``(dimension,)``. Raises ``EmptyTextError``."""
        return self.begin_query(text)()

    def begin_query(self, text: str) -> Callable[[], NDArray[np.float32]]:
        """Begins at once, on the engine's own threads; what it gives waits for the vector. Raises ``EmptyTextError``.

        What it gives is to be called once.
        """
        inputs = self._inputs(self._tokens.encode(QUERY_PREFIX, text))
        compiled = self._of_this_process()
        request = self._free_request(compiled)
        for index, array in enumerate(inputs):  # a tenth of a millisecond less than to leave it to start_async
            request.set_input_tensor(index, openvino.Tensor(array, shared_memory=True))
        request.start_async()
        return partial(_waited, compiled, request, inputs)

    def _free_request(self, compiled: _Compiled) -> openvino.InferRequest:
        with compiled.query_lock:
            if compiled.query_model is None:
                compiled.query_model = self._compile("LATENCY")
            return compiled.free.pop() if compiled.free else compiled.query_model.create_infer_request()

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a row, in the order given. Raises ``EmptyTextError`` when any text is empty."""
        encoded = [self._tokens.encode(PASSAGE_PREFIX, text) for text in texts]
        vectors = np.empty((len(encoded), self.dimension), np.float32)
        # The longest first, so that all cores finish together and equal lengths follow one another.
        order = sorted(range(len(encoded)), key=lambda index: len(encoded[index]), reverse=True)
        compiled = self._of_this_process()
        with compiled.bulk_lock:
            if compiled.bulk_queue is None:
                compiled.bulk_queue = self._new_bulk_queue()
            for index in order:
                compiled.bulk_queue.start_async(self._inputs(encoded[index]), vectors[index])
            compiled.bulk_queue.wait_all()
        return vectors

    def count_tokens(self, text: str) -> int:
        """How many tokens the text is, without prefix or marks. Raises ``EmptyTextError``."""
        return self._tokens.count(text)

    def _inputs(self, ids: list[int]) -> list[Array]:
        """The encoder's: embeddings ``(1, places, dimension)``, then per place what attention adds and its share."""
        tokens = len(ids)
        places = -(-tokens // self._step) * self._step
        embeddings = np.zeros((1, places, self.dimension), np.float32)
        np.add(self._words[ids], self._positions[:tokens], out=embeddings[0, :tokens])
        unseen = np.zeros((1, 1, 1, places), np.float32)
        unseen[..., tokens:] = _UNSEEN
        shares = np.zeros((1, places, 1), np.float32)
        shares[:, :tokens] = 1 / tokens
        return [embeddings, unseen, shares]

    def _compile(self, hint: Literal["LATENCY", "THROUGHPUT"]) -> openvino.CompiledModel:
        model = _Encoder(self._weights, self._config).model()
        options = {
            "INFERENCE_PRECISION_HINT": self._precision,
            "PERFORMANCE_HINT": hint,
            "ENABLE_CPU_PINNING": False,  # pinned threads wait for a busy core while another is idle
        }
        return openvino.Core().compile_model(model, _DEVICE, options)

    def _new_bulk_queue(self) -> openvino.AsyncInferQueue:
        queue = openvino.AsyncInferQueue(self._compile("THROUGHPUT"))
        queue.set_callback(_keep)
        return queue

    def _of_this_process(self) -> _Compiled:
        if self._compiled.process != os.getpid():
            _OF_PARENT_PROCESSES.append(self._compiled)
            self._compiled = _Compiled()
        return self._compiled


def _waited(compiled: _Compiled, request: openvino.InferRequest, _inputs: list[Array]) -> NDArray[np.float32]:
    """The vector. The inputs are the request's own memory: they are named here so that they live until then."""
    request.wait()
    vector: NDArray[np.float32] = request.get_output_tensor(0).data[0].copy()
    if len(compiled.free) < _REQUESTS_KEPT:
        compiled.free.append(request)
    return vector


class _Compiled:
    """What is compiled so far, and the locks; ``free`` are requests that nobody waits for: one serves one caller."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self.query_lock = threading.Lock()
        self.query_model: openvino.CompiledModel | None = None
        self.free: list[openvino.InferRequest] = []
        self.bulk_lock = threading.Lock()
        self.bulk_queue: openvino.AsyncInferQueue | None = None


# A forked child has none of the runtime's threads: freeing the parent's models there could wait forever.
_OF_PARENT_PROCESSES: list[_Compiled] = []


def _keep(request: openvino.InferRequest, row: NDArray[np.float32]) -> None:
    row[:] = request.get_output_tensor(0).data[0]


class _Encoder:
    """BERT's encoder, weighted mean and L2 normalisation: ``_inputs`` in, ``(1, hidden)`` out."""

    def __init__(self, weights: Mapping[str, Array], config: Mapping[str, Any]) -> None:
        self._weights = weights
        self._hidden: int = config["hidden_size"]
        self._heads: int = config["num_attention_heads"]
        self._layers: int = config["num_hidden_layers"]
        self._epsilon: float = config["layer_norm_eps"]
        self._unseen = opset13.parameter([1, 1, 1, -1], np.float32)

    def model(self) -> openvino.Model:
        embeddings = opset13.parameter([1, -1, self._hidden], np.float32)
        shares = opset13.parameter([1, -1, 1], np.float32)
        hidden = self._norm(embeddings, "embeddings.LayerNorm")
        for layer in range(self._layers):
            hidden = self._layer(hidden, f"encoder.layer.{layer}")
        mean = opset13.reduce_sum(opset13.multiply(hidden, shares), _integers(1))
        unit = opset13.normalize_l2(mean, _integers(1), eps=1e-12, eps_mode="max")
        return openvino.Model([unit], [embeddings, self._unseen, shares], "encoder")

    def _layer(self, hidden: openvino.Node, name: str) -> openvino.Node:
        attended = self._linear(self._attention(hidden, f"{name}.attention.self"), f"{name}.attention.output.dense")
        hidden = self._norm(opset13.add(hidden, attended), f"{name}.attention.output.LayerNorm")
        wide = opset13.gelu(self._linear(hidden, f"{name}.intermediate.dense"), "erf")
        narrow = self._linear(wide, f"{name}.output.dense")
        return self._norm(opset13.add(hidden, narrow), f"{name}.output.LayerNorm")

    def _attention(self, hidden: openvino.Node, name: str) -> openvino.Node:
        parts = [self._split(self._linear(hidden, f"{name}.{part}")) for part in ("query", "key", "value")]
        attended = opset13.scaled_dot_product_attention(*parts, self._unseen)
        joined = opset13.transpose(attended, _integers(0, 2, 1, 3))
        return opset13.reshape(joined, _integers(1, -1, self._hidden), special_zero=False)

    def _split(self, hidden: openvino.Node) -> openvino.Node:
        """Shape ``(1, heads, places, hidden / heads)``."""
        shape = _integers(1, -1, self._heads, self._hidden // self._heads)
        return opset13.transpose(opset13.reshape(hidden, shape, special_zero=False), _integers(0, 2, 1, 3))

    def _linear(self, hidden: openvino.Node, name: str) -> openvino.Node:
        weight = opset13.constant(self._weights[f"{name}.weight"], shared_memory=True)
        product = opset13.matmul(hidden, weight, transpose_a=False, transpose_b=True)
        return opset13.add(product, self._row(f"{name}.bias"))

    def _norm(self, hidden: openvino.Node, name: str) -> openvino.Node:
        axes = _integers(-1)
        normal = opset13.mvn(hidden, axes, True, self._epsilon, "inside_sqrt")
        return opset13.add(opset13.multiply(normal, self._row(f"{name}.weight")), self._row(f"{name}.bias"))

    def _row(self, name: str) -> openvino.Node:
        return opset13.constant(self._weights[name].reshape(1, 1, -1))


def _integers(*values: int) -> openvino.Node:
    return opset13.constant(np.array(values, np.int64))
