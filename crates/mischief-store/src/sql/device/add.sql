INSERT INTO device (hash, person, label, created_at, last_seen_at, expires_at, ended_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
