SELECT household, id, caretaker, name, scope, hash, created_at, expires_at, last_used_at, revoked_at
FROM token
WHERE household = $1
ORDER BY created_at, id
