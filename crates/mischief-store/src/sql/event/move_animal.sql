UPDATE event_animal SET happened_at = $5
WHERE household = $1 AND animal = $2 AND happened_at = $3 AND sequence = $4
