SELECT household, protocol, revision, toml, added_at
FROM protocol_text
WHERE household = $1 AND protocol = $2 AND revision = $3
