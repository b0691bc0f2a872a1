SELECT household, id, role, until, caretaker, hash, created_by, created_at, expires_at, used_at
FROM invitation
WHERE household = $1
ORDER BY created_at, id
