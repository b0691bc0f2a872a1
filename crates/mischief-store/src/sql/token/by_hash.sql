SELECT household, id, caretaker, name, scope, hash, created_at, expires_at, last_used_at, revoked_at
FROM token
WHERE hash = $1
