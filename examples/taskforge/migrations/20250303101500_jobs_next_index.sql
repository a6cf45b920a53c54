-- no-transaction
-- What a worker asks for every second; built while jobs go on being written.
CREATE INDEX CONCURRENTLY IF NOT EXISTS jobs_next ON jobs (queue_name, priority DESC, run_at) WHERE status = 'pending';
