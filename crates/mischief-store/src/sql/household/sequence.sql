SELECT sequence FROM household WHERE id = $1
