SELECT household, id, caretaker, body, updated_at
FROM draft
WHERE household = $1
ORDER BY updated_at, id
