DELETE FROM setting WHERE household = $1 AND name = $2
