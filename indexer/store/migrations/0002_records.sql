-- What documents state: who does what (assignments) and how much by when (targets). ``id`` begins with the passage's.

CREATE TABLE assignments (
    id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    passage_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    task TEXT NOT NULL,
    lead TEXT NOT NULL,                 -- JSON array, as are the three below and flags
    lead_canonical TEXT NOT NULL,
    coordinate TEXT NOT NULL,
    coordinate_canonical TEXT NOT NULL,
    deadline TEXT,
    section_path TEXT NOT NULL,         -- JSON array
    label TEXT NOT NULL,
    page INTEGER NOT NULL,
    source TEXT NOT NULL,
    quote TEXT NOT NULL,
    flags TEXT NOT NULL,
    PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE targets (
    id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    passage_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    comparator TEXT NOT NULL,
    value TEXT,
    unit TEXT,
    by_year INTEGER,
    relation TEXT,
    text TEXT NOT NULL,
    section_path TEXT NOT NULL,         -- JSON array
    label TEXT NOT NULL,
    page INTEGER NOT NULL,
    source TEXT NOT NULL,
    change TEXT,
    PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
