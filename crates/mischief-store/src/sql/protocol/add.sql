INSERT INTO protocol_text (household, protocol, revision, toml, added_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (household, protocol, revision) DO NOTHING
