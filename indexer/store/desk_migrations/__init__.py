"""The database's history as numbered SQL files; a package so that they are installed with the code."""
