SELECT id, sequence, happened_at, recorded_at, recorded_nanos, body
FROM event
WHERE household = $1 AND (happened_at, id) < ($2, $3)
ORDER BY happened_at DESC, id DESC
LIMIT $4
