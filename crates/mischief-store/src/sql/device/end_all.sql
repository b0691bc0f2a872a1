UPDATE device SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL AND hash <> $3
