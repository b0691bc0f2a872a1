SELECT small AS content FROM photo WHERE household = $1 AND id = $2
