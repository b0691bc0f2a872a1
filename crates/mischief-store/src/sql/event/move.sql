UPDATE event SET happened_at = $3, recorded_at = $4, recorded_nanos = $5
WHERE household = $1 AND sequence = $2
