UPDATE device SET last_seen_at = $2, expires_at = $3 WHERE hash = $1 AND ended_at IS NULL
