"""Records out of documents: who does what (assignments) and how much by when (targets)."""
