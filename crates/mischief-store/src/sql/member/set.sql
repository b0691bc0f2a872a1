INSERT INTO member (household, caretaker, role, until, created_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (household, caretaker) DO UPDATE
SET role = excluded.role, until = excluded.until, ended_at = NULL
