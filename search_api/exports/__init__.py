"""Briefings as files: what is to be said, apart from how each kind of file says it."""
