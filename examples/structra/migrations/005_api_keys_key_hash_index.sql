-- no-transaction
-- Without locking the table: keys are checked with every request.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS api_keys_key_hash ON api_keys (key_hash);
