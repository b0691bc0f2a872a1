DELETE FROM attempt WHERE last_at < $1
