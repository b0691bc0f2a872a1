INSERT INTO photo (household, id, animal, caretaker, added_at, chosen_at, width, height, small, large)
VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)
