SELECT id, sign_in_name, password_hash, created_at FROM person WHERE sign_in_name = $1
