INSERT INTO audit (household, sequence, at, who, act, detail)
VALUES (
    $1,
    (SELECT COALESCE(MAX(sequence), 0) + 1 FROM audit WHERE household = $1),
    $2, $3, $4, $5
)
