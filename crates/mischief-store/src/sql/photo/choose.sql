UPDATE photo SET chosen_at = $3 WHERE household = $1 AND id = $2
