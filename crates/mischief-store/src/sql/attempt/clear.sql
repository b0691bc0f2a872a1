DELETE FROM attempt WHERE origin = $1
