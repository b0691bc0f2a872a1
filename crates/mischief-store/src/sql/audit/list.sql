SELECT household, sequence, at, who, act, detail
FROM audit
WHERE household = $1 AND sequence < $2
ORDER BY sequence DESC
LIMIT $3
