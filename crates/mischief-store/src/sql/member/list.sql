SELECT household, caretaker, person, role, until, created_at, ended_at
FROM member
WHERE household = $1
ORDER BY created_at, caretaker
