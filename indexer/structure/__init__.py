"""Pages in; blocks, sections, passages, metadata and references out."""
