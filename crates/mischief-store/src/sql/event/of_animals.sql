-- The first portion of each animal that is asked for; who has more on record is read on alone.
SELECT wanted.column1 AS animal, (
    SELECT string_agg(found.line, $2)
    FROM (
        SELECT e.line AS line
        FROM event_animal a
        JOIN event_line e ON e.household = a.household AND e.sequence = a.sequence
        WHERE a.household = $1 AND a.animal = wanted.column1 AND e.wide = 0
        ORDER BY a.happened_at, a.sequence
        LIMIT $3
    ) AS found
) AS lines
FROM (VALUES /*each*/($4)/*end*/) AS wanted
