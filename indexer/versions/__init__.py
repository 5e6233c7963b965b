"""The same document in several files: recognised, put together, one of them shown first."""
