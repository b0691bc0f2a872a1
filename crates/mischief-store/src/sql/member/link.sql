UPDATE member SET person = $3 WHERE household = $1 AND caretaker = $2
