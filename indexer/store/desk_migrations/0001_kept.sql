-- What people keep: briefings, saved searches, feedback. The index knows nothing of it, and rebuilding leaves it alone.

CREATE TABLE kept (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,                   -- unguessable: who has it may read and edit
    body TEXT NOT NULL,                 -- JSON object; what it holds is its kind's business
    revision INTEGER NOT NULL,          -- 1 when made, one more with each edit
    made_at TEXT NOT NULL,              -- ISO 8601, UTC, as is the next
    edited_at TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_by_time ON kept (kind, made_at);
