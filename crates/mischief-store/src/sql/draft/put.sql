INSERT INTO draft (household, id, caretaker, body, updated_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (household, id) DO UPDATE
SET caretaker = excluded.caretaker, body = excluded.body, updated_at = excluded.updated_at
