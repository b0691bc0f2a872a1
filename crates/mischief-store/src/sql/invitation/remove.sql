DELETE FROM invitation WHERE household = $1 AND id = $2
