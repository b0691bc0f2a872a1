-- What mischief keeps, in PostgreSQL. The same tables and columns as in ../sqlite, which a test holds.
-- Times are microseconds since 1970 UTC. The household's id leads every key of what belongs to it.

CREATE TABLE household (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    -- grows whenever something in the household's log changes
    sequence BIGINT NOT NULL
);

-- The log. `body` is the event as it was written, but for `recorded_at`, which stands in two
-- columns: microseconds, and the nanoseconds beyond them.
CREATE TABLE event (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    sequence BIGINT NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    wide BIGINT NOT NULL,
    happened_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_nanos BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (household, sequence)
);
CREATE UNIQUE INDEX event_id ON event (household, id);
CREATE INDEX event_happened ON event (household, happened_at, id);
CREATE INDEX event_wide ON event (household, sequence) WHERE wide = 1;

-- All of an event in one text, its parts divided by the unit separator (31), which no JSON holds.
-- Texts of many events can be joined and read as one value, which costs far less than many rows.
CREATE VIEW event_line AS
SELECT
    household, sequence, id, wide, happened_at,
    CAST(sequence AS TEXT) || chr(31) || id || chr(31) || CAST(happened_at AS TEXT) || chr(31)
        || CAST(recorded_at AS TEXT) || chr(31) || CAST(recorded_nanos AS TEXT) || chr(31) || body AS line
FROM event;

-- Which animals an event names.
CREATE TABLE event_animal (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    animal TEXT COLLATE "C" NOT NULL,
    happened_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (household, animal, happened_at, sequence)
);

-- A person who can sign in, in whatever households.
CREATE TABLE person (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    sign_in_name TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Where somebody is signed in.
CREATE TABLE device (
    hash BYTEA NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX device_person ON device (person);

-- Failed attempts to sign in, by whatever is counted: a name, an address.
CREATE TABLE attempt (
    origin TEXT NOT NULL PRIMARY KEY,
    failed BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE TABLE member (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    caretaker TEXT COLLATE "C" NOT NULL,
    person TEXT REFERENCES person (id) ON DELETE SET NULL,
    role TEXT NOT NULL,
    until TEXT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (household, caretaker)
);
CREATE INDEX member_person ON member (person);

CREATE TABLE token (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    id TEXT COLLATE "C" NOT NULL,
    caretaker TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    scope TEXT NOT NULL,
    hash BYTEA NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (household, id)
);

CREATE TABLE invitation (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    id TEXT COLLATE "C" NOT NULL,
    role TEXT NOT NULL,
    until TEXT,
    caretaker TEXT COLLATE "C",
    hash BYTEA NOT NULL UNIQUE,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (household, id)
);

-- Live sessions under way.
CREATE TABLE draft (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    id TEXT COLLATE "C" NOT NULL,
    caretaker TEXT COLLATE "C" NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (household, id)
);

-- A household's own protocols, as their text.
CREATE TABLE protocol_text (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    protocol TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    toml TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (household, protocol, revision)
);

-- Who did what with the household, apart from its log.
CREATE TABLE audit (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    sequence BIGINT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (household, sequence)
);

CREATE TABLE setting (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    name TEXT COLLATE "C" NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (household, name)
);
