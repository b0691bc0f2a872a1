SELECT animal, id, chosen_at FROM photo WHERE household = $1 ORDER BY chosen_at, id
