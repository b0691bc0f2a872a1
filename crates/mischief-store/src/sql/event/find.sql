SELECT line AS lines FROM event_line WHERE household = $1 AND id = $2
