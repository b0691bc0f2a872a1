SELECT hash, person, label, created_at AS signed_in_at, last_seen_at, expires_at,
    ended_at AS signed_out_at
FROM device
WHERE person = $1
ORDER BY created_at, hash
