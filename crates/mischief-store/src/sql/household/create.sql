INSERT INTO household (id, name, created_at, sequence) VALUES ($1, $2, $3, 0)
