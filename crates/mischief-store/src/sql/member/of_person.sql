SELECT m.household, m.caretaker, m.person, m.role, m.until, m.created_at, m.ended_at, h.name
FROM member m
JOIN household h ON h.id = m.household
WHERE m.person = $1
ORDER BY m.created_at, m.household, m.caretaker
