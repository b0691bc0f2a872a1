UPDATE member SET ended_at = $3 WHERE household = $1 AND caretaker = $2 AND ended_at IS NULL
