SELECT id, name, created_at FROM household ORDER BY created_at, id
