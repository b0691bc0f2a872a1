SELECT string_agg(line, $5) AS lines
FROM (
    SELECT e.line AS line
    FROM event_animal a
    JOIN event_line e ON e.household = a.household AND e.sequence = a.sequence
    WHERE a.household = $1 AND a.animal = $6
        AND a.happened_at <= $2 AND (a.happened_at < $2 OR e.id < $3)
    ORDER BY a.happened_at DESC, e.id DESC
    LIMIT $4
) AS found
