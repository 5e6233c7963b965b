-- The truth: everything else on disk (lexical index, vector index) can be built from these tables alone.
-- A revision names the content of one version of a document; a passage's number is (revision << 16) + place.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    source_file TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    format TEXT NOT NULL,
    text TEXT NOT NULL,
    pages INTEGER NOT NULL,
    paged INTEGER NOT NULL,
    type TEXT,
    number TEXT,
    issued_on TEXT,
    issued_on_precision TEXT,
    issuer TEXT,
    level TEXT,
    locality TEXT,
    province TEXT,
    signer TEXT,
    signer_post TEXT,
    recipients TEXT NOT NULL,           -- JSON array
    is_digest INTEGER NOT NULL,
    warnings TEXT NOT NULL              -- JSON array
) STRICT;

-- Where a document came from. The bytes stand here, not in a folder, so that one transaction holds all of a document.
CREATE TABLE sources (
    document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    path TEXT NOT NULL UNIQUE,
    content_hash TEXT NOT NULL,
    mark TEXT NOT NULL,                 -- names the facts and the code that the bytes were parsed with
    facts TEXT NOT NULL,                -- JSON object, what an administrator stated; null where nothing
    content BLOB NOT NULL
) STRICT;

CREATE INDEX sources_by_hash ON sources (content_hash);

CREATE TABLE sections (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    level INTEGER NOT NULL,
    parent TEXT,
    page_start INTEGER NOT NULL,
    page_end INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
    row_number INTEGER PRIMARY KEY,     -- the passage's number in the derived indexes
    id TEXT NOT NULL UNIQUE,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    section_id TEXT,
    section_path TEXT NOT NULL,         -- JSON array
    label TEXT NOT NULL,
    page_start INTEGER NOT NULL,
    page_end INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    cells TEXT NOT NULL                 -- JSON array of [column, value]
) STRICT;

CREATE INDEX passages_by_document ON passages (document_id);

CREATE TABLE vectors (
    row_number INTEGER PRIMARY KEY REFERENCES passages (row_number) ON DELETE CASCADE,
    vector BLOB NOT NULL                -- float32, little endian, of unit length
) STRICT;

CREATE TABLE "references" (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    number TEXT,
    type TEXT,
    issued_on TEXT,
    issuer TEXT,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    page INTEGER NOT NULL,
    PRIMARY KEY (document_id, place)
) STRICT, WITHOUT ROWID;
