-- What ended or ran out before a time is of no use to anybody.
DELETE FROM device WHERE expires_at < $1 OR ended_at < $1
