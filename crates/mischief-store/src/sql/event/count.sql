SELECT COUNT(*) AS count FROM event WHERE household = $1
