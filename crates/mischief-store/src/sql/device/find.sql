SELECT hash, person, label, created_at, last_seen_at, expires_at, ended_at
FROM device
WHERE hash = $1
