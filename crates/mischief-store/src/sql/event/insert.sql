INSERT INTO event (household, sequence, id, kind, wide, happened_at, recorded_at, recorded_nanos, body)
VALUES /*each*/($1, $2, $3, $4, $5, $6, $7, $8, $9)/*end*/
