UPDATE token SET revoked_at = $3 WHERE household = $1 AND id = $2 AND revoked_at IS NULL
