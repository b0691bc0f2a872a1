INSERT INTO person (id, sign_in_name, password_hash, created_at) VALUES ($1, $2, $3, $4)
