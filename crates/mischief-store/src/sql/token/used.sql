UPDATE token SET last_used_at = $3 WHERE household = $1 AND id = $2
