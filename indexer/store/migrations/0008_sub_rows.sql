-- Of a task in a sub-row ("6.1", "a)") what the row says whose part it is.

ALTER TABLE assignments ADD COLUMN parent TEXT NOT NULL DEFAULT '';
