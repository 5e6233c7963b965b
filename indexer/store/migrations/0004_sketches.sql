-- What tells a document's other versions (the same text in another file, a draft) by: 512 hashes of its text.

CREATE TABLE sketches (
    document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    sketch BLOB NOT NULL,               -- how many runs of syllables, then the smallest hash of each bin
    indexed_at TEXT NOT NULL            -- when this content was first put
) STRICT, WITHOUT ROWID;
