SELECT string_agg(line, $5) AS lines
FROM (
    SELECT line FROM event_line
    WHERE household = $1 AND (happened_at, id) > ($2, $3)
    ORDER BY happened_at, id
    LIMIT $4
) AS found
