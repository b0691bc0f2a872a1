-- One row for each role of the person; one without a role where there is none.
SELECT d.hash, d.person, d.label, d.created_at AS signed_in_at, d.last_seen_at, d.expires_at,
    d.ended_at AS signed_out_at,
    m.household, m.caretaker, m.role, m.until, m.created_at, m.ended_at, h.name
FROM device d
LEFT JOIN member m ON m.person = d.person
LEFT JOIN household h ON h.id = m.household
WHERE d.hash = $1
ORDER BY m.created_at, m.household, m.caretaker
