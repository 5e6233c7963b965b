-- Pages whose text was read from a picture: which, with what words where on the page, and what is not certain in them.

ALTER TABLE documents ADD COLUMN ocr_pages TEXT NOT NULL DEFAULT '[]';  -- JSON array of page numbers
ALTER TABLE passages ADD COLUMN uncertain TEXT NOT NULL DEFAULT '[]';   -- JSON array of [start, end]
ALTER TABLE passages ADD COLUMN likely TEXT NOT NULL DEFAULT '[]';      -- JSON array of [start, end, reading]
ALTER TABLE targets ADD COLUMN flags TEXT NOT NULL DEFAULT '[]';        -- JSON array

CREATE TABLE page_words (
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    words TEXT NOT NULL,                -- JSON array of [text, x0, y0, x1, y1, confidence], fractions of the page
    PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;
