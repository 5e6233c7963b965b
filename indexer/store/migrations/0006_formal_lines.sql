-- What stands round a document's text, verbatim: letterhead, title, annexes' notes, recipients, signature.

ALTER TABLE documents ADD COLUMN formal TEXT NOT NULL DEFAULT '[]';  -- JSON array of [part, text, page]
