-- From this release on a key is kept as its hash. The release before it still writes and reads the key itself,
-- so both are here until 006.
ALTER TABLE api_keys ADD COLUMN key_hash bytea;
ALTER TABLE api_keys ALTER COLUMN key DROP NOT NULL;

UPDATE api_keys SET key_hash = sha256(convert_to(key, 'UTF8')) WHERE key_hash IS NULL;
