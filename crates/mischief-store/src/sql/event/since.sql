SELECT string_agg(line, $4) AS lines
FROM (
    SELECT line FROM event_line
    WHERE household = $1 AND sequence > $2
    ORDER BY sequence
    LIMIT $3
) AS found
