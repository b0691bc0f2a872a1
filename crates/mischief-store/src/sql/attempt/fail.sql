INSERT INTO attempt (origin, failed, last_at) VALUES ($1, 1, $2)
ON CONFLICT (origin) DO UPDATE SET failed = attempt.failed + 1, last_at = excluded.last_at
