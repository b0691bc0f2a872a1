INSERT INTO invitation (household, id, role, until, caretaker, hash, created_by, created_at, expires_at, used_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
