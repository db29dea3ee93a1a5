"""How a state file of an older version becomes one of today: a script for each step, one transaction."""

from types import MappingProxyType

SCHEMA_VERSION = 6

MIGRATIONS = MappingProxyType(
    {
        1: """
CREATE TABLE jobs (
    id            INTEGER PRIMARY KEY,
    question      INTEGER NOT NULL REFERENCES questions (id),
    label         TEXT NOT NULL UNIQUE,
    name          TEXT,
    submitted_at  TEXT NOT NULL,
    state         TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'lost'))
) STRICT;
ALTER TABLE requests ADD COLUMN cost_microusd INTEGER NOT NULL DEFAULT 0;
ALTER TABLE requests ADD COLUMN job INTEGER REFERENCES jobs (id);
ALTER TABLE requests ADD COLUMN keys BLOB;
CREATE INDEX requests_by_job ON requests (job) WHERE job IS NOT NULL;
ALTER TABLE verdicts ADD COLUMN second TEXT CHECK (second IN ('KEEP', 'DELETE', 'BLOCKED'));
ALTER TABLE verdicts ADD COLUMN second_request INTEGER REFERENCES requests (id);
""",
        2: """
ALTER TABLE runs ADD COLUMN username TEXT;
ALTER TABLE runs ADD COLUMN question INTEGER REFERENCES questions (id);
CREATE TABLE unreadable (
    run         INTEGER NOT NULL REFERENCES runs (id),
    file        TEXT NOT NULL,
    record      INTEGER NOT NULL,
    offset      INTEGER,
    tweet_id    INTEGER,
    problem     TEXT NOT NULL,
    PRIMARY KEY (run, file, record)
) STRICT, WITHOUT ROWID;
""",
        3: """
DROP INDEX tweets_by_text;
CREATE INDEX tweets_by_text ON tweets (text_key, decision, id);
""",
        4: """
ALTER TABLE requests ADD COLUMN settled_by INTEGER REFERENCES runs (id);
""",
        5: """
ALTER TABLE jobs ADD COLUMN numbered INTEGER NOT NULL DEFAULT 0;
""",
    }
)


def script(version: int) -> str:
    """What brings a file from this version to the next, its number included."""
    return f"BEGIN; {MIGRATIONS[version]} PRAGMA user_version = {version + 1}; COMMIT;"
