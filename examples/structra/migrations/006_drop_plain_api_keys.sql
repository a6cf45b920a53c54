-- phase: contract
-- The release before this one does not survive it, so it runs when the new one has proven healthy.

-- What the release before wrote since 004.
UPDATE api_keys SET key_hash = sha256(convert_to(key, 'UTF8')) WHERE key_hash IS NULL;

-- allow: set-not-null because the table is small
ALTER TABLE api_keys ALTER COLUMN key_hash SET NOT NULL;
-- allow: drop-column because keys are found by their hash since 004
ALTER TABLE api_keys DROP COLUMN key;
