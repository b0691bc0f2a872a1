-- All that belongs to it goes with it: every table of a household's data refers to this one.
DELETE FROM household WHERE id = $1
