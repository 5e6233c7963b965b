"""The report's pictures. The only module that touches matplotlib, which is an optional dependency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from matplotlib.axes import Axes

    from evaluation.summary import Scores, Summary

WIDTH_INCHES = 8.0
BAR_INCHES = 0.32
MARGIN_INCHES = 1.0
BINS = 20
COLOURS = ("#1f5fa8", "#c2571a")
# Fixed, so that the same numbers give the same file.
_SVG: dict[Any, str] = {"svg.hashsalt": "cancu", "svg.fonttype": "path"}


def draw(summary: Summary, folder: Path) -> dict[str, str]:
    """Writes one SVG a section into ``folder``; gives section key -> file name."""
    folder.mkdir(parents=True, exist_ok=True)
    means = {name: halves["all"] for name, halves in summary["ablations"].items()}
    figures = {
        "by_kind": _bars(summary["by_kind"], "By kind"),
        "ablations": _bars(means, "Ablations"),
        "separation": _histogram(summary["separation"]["cosine"]["scores"]),
    }
    with mpl.rc_context(_SVG):
        for key, figure in figures.items():
            figure.savefig(folder / f"{key}.svg", metadata={"Date": None})
    return {key: f"{key}.svg" for key in figures}


def _bars(groups: Mapping[str, Scores], title: str, metrics: tuple[str, str] = ("hit@1", "MRR@10")) -> Figure:
    names = list(groups)
    figure = Figure((WIDTH_INCHES, MARGIN_INCHES + 2 * BAR_INCHES * len(names)), layout="constrained")
    axes: Axes = figure.subplots()
    for place, (metric, colour) in enumerate(zip(metrics, COLOURS, strict=True)):
        values = [groups[name][metric] for name in names]
        places = [n + 0.4 * place for n in range(len(names))]
        bars = axes.barh(places, values, 0.38, color=colour, label=metric)
        axes.bar_label(bars, fmt="%.3f", padding=3, fontsize=8)
    axes.set_yticks([n + 0.2 for n in range(len(names))], names)
    axes.invert_yaxis()
    axes.set_xlim(0, 1.12)
    axes.set_title(title)
    axes.legend(loc="lower right")
    return figure


def _histogram(scores: Mapping[str, Any]) -> Figure:
    figure = Figure((WIDTH_INCHES, 3.2), layout="constrained")
    axes: Axes = figure.subplots()
    everything = [value for values in scores.values() for value in values] or [0.0, 1.0]
    span = (min(everything), max(everything))
    for (name, values), colour in zip(scores.items(), COLOURS, strict=True):
        axes.hist(values, bins=BINS, range=span, density=True, alpha=0.6, color=colour, label=name)
    axes.set_xlabel("best cosine of the question and a passage")
    axes.set_ylabel("density")
    axes.legend()
    return figure


def draw_answers(summary: Mapping[str, Any], folder: Path, name: str) -> list[str]:
    """The share of right answers by kind and half, and the risk-coverage curve; gives the files' names."""
    curve, kinds = f"answers-risk-coverage-{name}.svg", f"answers-by-kind-{name}.svg"
    draw_risk_coverage(summary["risk_coverage"], summary["served"], folder / curve)
    counts = summary["by_kind_and_half"]
    shares = {
        kind: {half: _right(counts.get(f"{kind} {half}")) for half in ("dev", "test")} for kind in summary["by_kind"]
    }
    with mpl.rc_context(_SVG):
        _bars(shares, "Right answers by kind", ("dev", "test")).savefig(folder / kinds, metadata={"Date": None})
    return [kinds, curve]


def _right(counts: tuple[int, int] | None) -> float:
    return counts[0] / counts[1] if counts else 0.0


def draw_risk_coverage(curve: list[tuple[float, float, float]], kept: float, file: Path) -> None:
    """The share of wrong answers over the share of questions answered; ``kept`` is the coverage that is served."""
    figure = Figure((WIDTH_INCHES, 3.2), layout="constrained")
    axes: Axes = figure.subplots()
    axes.plot([coverage for _, coverage, _ in curve], [risk for _, _, risk in curve], color=COLOURS[0])
    axes.axvline(kept, color=COLOURS[1], linestyle="--", label="served")
    axes.set_xlim(0, 1)
    axes.set_ylim(0, max((risk for _, _, risk in curve), default=0.0) * 1.1 + 0.01)
    axes.set_xlabel("coverage: share of questions answered")
    axes.set_ylabel("risk: share of answers wrong")
    axes.legend(loc="upper left")
    file.parent.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(_SVG):
        figure.savefig(file, metadata={"Date": None})
