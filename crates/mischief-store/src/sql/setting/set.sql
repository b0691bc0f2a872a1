INSERT INTO setting (household, name, value) VALUES ($1, $2, $3)
ON CONFLICT (household, name) DO UPDATE SET value = excluded.value
