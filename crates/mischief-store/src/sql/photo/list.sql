SELECT household, id, animal, caretaker, added_at, chosen_at, width, height
FROM photo
WHERE household = $1 AND animal = $2
ORDER BY added_at, id
