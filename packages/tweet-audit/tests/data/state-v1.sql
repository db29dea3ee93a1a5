-- The state file as version 1 had it: a test turns one into today's.
--
-- A tweet belongs to the input of a run if tweets.run is that run. Its class is tweets.decision when a local
-- rule decided, and otherwise the verdict on its text; a text that has none is FAILED (not asked).
-- Verdicts belong to texts, not to tweets: equal texts are asked once, and a second run asks nothing.

CREATE TABLE runs (
    id          INTEGER PRIMARY KEY,
    started_at  TEXT NOT NULL,
    ended_at    TEXT,                -- NULL: still running, or killed
    outcome     TEXT
) STRICT;

CREATE TABLE files (                 -- what was read, against what the manifest said
    run         INTEGER NOT NULL REFERENCES runs (id),
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    records     INTEGER NOT NULL,
    repeated    INTEGER NOT NULL,    -- records whose id an earlier record of the same run had
    expected    INTEGER,
    PRIMARY KEY (run, name)
) STRICT;

CREATE TABLE tweets (
    id          INTEGER PRIMARY KEY,
    run         INTEGER NOT NULL REFERENCES runs (id),   -- the last run that read it
    created_s   INTEGER NOT NULL,
    text        TEXT NOT NULL,
    text_key    BLOB NOT NULL,
    decision    TEXT CHECK (decision IN ('KEEP', 'DELETE', 'SKIPPED')),
    reason      TEXT,
    criteria    TEXT                 -- JSON list
) STRICT;
CREATE INDEX tweets_by_text ON tweets (text_key, id);

CREATE TABLE questions (             -- engine + model + prompt version + criteria
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    engine      TEXT NOT NULL,
    model       TEXT NOT NULL
) STRICT;

CREATE TABLE requests (              -- one row for each HTTP request, written before it is sent
    id            INTEGER PRIMARY KEY,
    run           INTEGER NOT NULL REFERENCES runs (id),
    sent_at       TEXT NOT NULL,
    tweets        INTEGER NOT NULL,
    state         TEXT NOT NULL DEFAULT 'in_flight'
                  CHECK (state IN ('in_flight', 'answered', 'failed', 'lost')),
    error         TEXT,
    input_tokens  INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX requests_by_run ON requests (run, state);

CREATE TABLE verdicts (
    question    INTEGER NOT NULL REFERENCES questions (id),
    text_key    BLOB NOT NULL,
    decision    TEXT NOT NULL CHECK (decision IN ('KEEP', 'DELETE', 'BLOCKED', 'FAILED')),
    reason      TEXT NOT NULL,
    criteria    TEXT NOT NULL,
    confidence  REAL,
    run         INTEGER NOT NULL REFERENCES runs (id),
    request     INTEGER REFERENCES requests (id),
    PRIMARY KEY (question, text_key)
) STRICT, WITHOUT ROWID;
