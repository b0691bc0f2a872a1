SELECT string_agg(line, $6) AS lines
FROM (
    SELECT e.line AS line
    FROM event_animal a
    JOIN event_line e ON e.household = a.household AND e.sequence = a.sequence
    WHERE a.household = $1 AND a.animal = $2 AND (a.happened_at, a.sequence) > ($3, $4)
        AND e.wide = 0
    ORDER BY a.happened_at, a.sequence
    LIMIT $5
) AS found
