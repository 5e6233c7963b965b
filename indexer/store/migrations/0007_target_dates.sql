-- The day or month by which a target is to be reached, where its document states more than the year.

ALTER TABLE targets ADD COLUMN by_date TEXT;  -- ISO 8601, "2026-06-30" or "2026-06"
