"""Căn Cứ at the edge: settings and the command line."""
