"""Where documents, passages and vectors live, and how they are found again."""
