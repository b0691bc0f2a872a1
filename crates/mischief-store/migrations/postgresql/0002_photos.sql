-- Photos of animals, in two sizes. Rows are long, so the table has row ids, as the log has.
CREATE TABLE photo (
    household BIGINT NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    animal TEXT NOT NULL,
    caretaker TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    -- when it was chosen to stand for the animal: at first when it was added
    chosen_at BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    small BYTEA NOT NULL,
    large BYTEA NOT NULL,
    PRIMARY KEY (household, id)
);
CREATE INDEX photo_animal ON photo (household, animal, added_at, id, chosen_at);
