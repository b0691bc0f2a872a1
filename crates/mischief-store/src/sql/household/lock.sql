-- Holds the household's log to this transaction until it ends, so that numbers are given out in order.
UPDATE household SET sequence = sequence WHERE id = $1 RETURNING sequence
