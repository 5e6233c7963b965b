"""Every number that ranking turns on, in one place, so that the evaluation can set them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the lexical fields, of the two arms, and of the small priors.

    The lexical ones multiply a term's BM25 score. The others are shares or additions on a fused score in [0, 1].
    """

    # Steps of reading a query; the evaluation leaves them out one by one to see what each is worth.
    restore: bool = True  # diacritics put back into a query typed without
    correct: bool = True  # typing slips put right
    glossary: bool = True  # English translated term by term
    write_out: bool = True  # abbreviations written out for the model and for the index

    # Fields of the lexical index (``indexer.vietnamese.analysis``).
    unigrams: float = 0.5
    bigrams: float = 1.0
    accented: float = 0.3
    words: float = 0.3
    context_unigrams: float = 0.1  # numbers and codes only: of other words the pairs tell enough
    context_bigrams: float = 1.0

    # Parts of a query, on top of the field's weight.
    stop: float = 0.0  # question words and function words: left out, and nothing was lost by it
    figure_term: float = 5.0  # a number or document code, in the two fields of single tokens: no pair says it again
    name: float = 0.15  # a locality that the query names: the boost below does its work
    expansion: float = 0.8  # written-out abbreviations, corrected and translated words
    translation: float = 1.0  # the glossary's Vietnamese for an English term
    same: float = 2.0  # numbers, codes and names in an English query: the same in Vietnamese, and telling

    # Fusion: the dense arm's share, by the query's language.
    dense: float = 0.4
    dense_english: float = 0.35  # English that the glossary knows
    dense_unknown: float = 0.9  # English that it does not
    dense_other: float = 0.5

    # Additions to the fused score.
    locality: float = 0.5  # the passage's document is of a locality that the query names
    province: float = 0.15  # ... or of a place inside a province that the query names
    numbered: float = 0.2  # ... or is the very document whose number the query names
    table_row: float = 0.25  # a table row that names who does it, when the query asks who: prose seldom does
    deadline_row: float = 0.1  # a table row that names a time, when the query asks by when: prose does as often
    figure: float = 0.05  # a passage with figures, when the query asks for a target
    says_when: float = 0.1  # a passage that says by or from when, when the query asks for that
    preamble: float = 0.4  # the preamble, when the query asks what the document rests on
    year: float = 0.15  # a passage that names the years of the query, itself or in its heading
    heading: float = 0.3  # a passage under a heading that the query speaks out ("nhiệm vụ của Trạm Y tế")
    heading_above: float = 0.2  # ... or deeper in such a section: its items seldom repeat what they are items of
    in_section: float = 0.1  # a passage of some section: preamble and closing words repeat the title and little else

    # Grouping.
    similar_overlap: float = 0.7  # of the words of two passages, from which they are near-identical
