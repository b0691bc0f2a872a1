SELECT name, value FROM setting WHERE household = $1 ORDER BY name
