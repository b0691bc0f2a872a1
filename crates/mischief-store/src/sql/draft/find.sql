SELECT household, id, caretaker, body, updated_at FROM draft WHERE household = $1 AND id = $2
