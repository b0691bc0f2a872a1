-- The ids lead, so that each is looked up: without statistics SQLite would rather read the household.
SELECT e.id, e.sequence, e.happened_at, e.recorded_at, e.recorded_nanos, e.body
FROM (VALUES /*each*/($2)/*end*/) AS wanted
CROSS JOIN event e
WHERE e.household = $1 AND e.id = wanted.column1
