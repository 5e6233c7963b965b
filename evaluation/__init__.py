"""Measures search_api from outside: questions, metrics, benchmarks, reports."""
