-- The level that a document's secrecy stamp states; only an index on an isolated network holds such documents.

ALTER TABLE documents ADD COLUMN secrecy TEXT;
