DELETE FROM draft WHERE household = $1 AND id = $2
