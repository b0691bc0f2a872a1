SELECT origin, failed, last_at FROM attempt WHERE origin = $1
