INSERT INTO event_animal (household, animal, happened_at, sequence)
VALUES /*each*/($1, $2, $3, $4)/*end*/
