SELECT count(*) AS number FROM photo WHERE household = $1
