-- Once only, and not after it ran out.
UPDATE invitation SET used_at = $3
WHERE household = $1 AND id = $2 AND used_at IS NULL AND expires_at > $3
