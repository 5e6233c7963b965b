"""Briefings: passages, figures and words of one's own, collected under a link, pinned to what was read, taken away."""
