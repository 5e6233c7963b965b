"""Files in, index out: the vocabulary, the readers, the structure, Vietnamese text processing and storage."""
