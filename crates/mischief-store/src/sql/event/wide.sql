SELECT id, sequence, happened_at, recorded_at, recorded_nanos, body
FROM event
WHERE household = $1 AND wide = 1
ORDER BY sequence
