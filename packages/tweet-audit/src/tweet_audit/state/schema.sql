-- The state of an audit. Version 6 (migrations.py turns older files into it); see PRAGMA user_version.
--
-- A tweet belongs to the input of a run if tweets.run is that run. Its class is tweets.decision when a local
-- rule decided, and otherwise the verdict on its text; a text that has none is FAILED (not asked).
-- Verdicts belong to texts, not to tweets: equal texts are asked once, and a second run asks nothing.

CREATE TABLE runs (
    id          INTEGER PRIMARY KEY,
    started_at  TEXT NOT NULL,
    ended_at    TEXT,                -- NULL: still running, or killed
    outcome     TEXT,
    username    TEXT,                -- whose tweets they are
    question    INTEGER REFERENCES questions (id)
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
CREATE INDEX tweets_by_text ON tweets (text_key, decision, id);  -- finds what waits among ten thousand equal ones

CREATE TABLE questions (             -- engine + model + prompt version + criteria
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    engine      TEXT NOT NULL,
    model       TEXT NOT NULL
) STRICT;

CREATE TABLE jobs (                  -- one row for each job of the Batch API, written before it is submitted
    id            INTEGER PRIMARY KEY,
    question      INTEGER NOT NULL REFERENCES questions (id),
    label         TEXT NOT NULL UNIQUE,    -- its display name: by it a job is found whose name was lost
    name          TEXT,                    -- what the service calls it; NULL: unknown whether it arrived
    submitted_at  TEXT NOT NULL,
    state         TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'lost')),
    numbered      INTEGER NOT NULL DEFAULT 0   -- 1: its tweets are numbered through; 0: from 1 in each request
) STRICT;

CREATE TABLE requests (              -- one row for each request to a model, written before it is sent
    id            INTEGER PRIMARY KEY,
    run           INTEGER NOT NULL REFERENCES runs (id),
    sent_at       TEXT NOT NULL,
    tweets        INTEGER NOT NULL,
    state         TEXT NOT NULL DEFAULT 'in_flight'
                  CHECK (state IN ('in_flight', 'answered', 'failed', 'lost')),
    error         TEXT,
    input_tokens  INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cost_microusd INTEGER NOT NULL DEFAULT 0,   -- the most that it can cost, until its end is known
    job           INTEGER REFERENCES jobs (id),
    keys          BLOB,                -- of a job's request: the keys of its texts in order (16 bytes each)
    settled_by    INTEGER REFERENCES runs (id)  -- who has its answer; a job may be fetched by a later run
) STRICT;
CREATE INDEX requests_by_run ON requests (run, state);
CREATE INDEX requests_by_job ON requests (job) WHERE job IS NOT NULL;

CREATE TABLE verdicts (
    question    INTEGER NOT NULL REFERENCES questions (id),
    text_key    BLOB NOT NULL,
    decision    TEXT NOT NULL CHECK (decision IN ('KEEP', 'DELETE', 'BLOCKED', 'FAILED')),
    reason      TEXT NOT NULL,
    criteria    TEXT NOT NULL,
    confidence  REAL,
    run         INTEGER NOT NULL REFERENCES runs (id),
    request     INTEGER REFERENCES requests (id),
    second      TEXT CHECK (second IN ('KEEP', 'DELETE', 'BLOCKED')),   -- a second opinion; NULL: none
    second_request INTEGER REFERENCES requests (id),
    PRIMARY KEY (question, text_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE unreadable (            -- records of the archive that nobody can read: FAILED, and named
    run         INTEGER NOT NULL REFERENCES runs (id),
    file        TEXT NOT NULL,
    record      INTEGER NOT NULL,
    offset      INTEGER,             -- bytes from the beginning of the file
    tweet_id    INTEGER,             -- if it can be told
    problem     TEXT NOT NULL,
    PRIMARY KEY (run, file, record)
) STRICT, WITHOUT ROWID;
