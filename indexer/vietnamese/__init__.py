"""Vietnamese text processing, the same for documents and queries."""
