"""One file a format: bytes in, pages out."""
