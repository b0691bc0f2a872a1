SELECT e.id, e.sequence, e.happened_at, e.recorded_at, e.recorded_nanos, e.body
FROM event_animal a
JOIN event e ON e.household = a.household AND e.sequence = a.sequence
WHERE a.household = $1 AND a.animal = $5
  AND a.happened_at <= $2 AND (a.happened_at < $2 OR e.id < $3)
ORDER BY a.happened_at DESC, e.id DESC
LIMIT $4
