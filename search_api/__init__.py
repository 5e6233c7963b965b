"""Reads the index: retrieval and the JSON API."""
