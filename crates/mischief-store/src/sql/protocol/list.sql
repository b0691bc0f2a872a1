SELECT household, protocol, revision, toml, added_at
FROM protocol_text
WHERE household = $1
ORDER BY protocol, revision
