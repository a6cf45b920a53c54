CREATE TYPE job_status AS ENUM ('pending', 'running', 'succeeded', 'failed', 'cancelled');

CREATE TABLE queues (
    name TEXT PRIMARY KEY,
    max_attempts INTEGER NOT NULL DEFAULT 3 CHECK (max_attempts > 0)
);

INSERT INTO queues (name) VALUES ('default');

CREATE TABLE jobs (
    id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
    queue_name TEXT NOT NULL REFERENCES queues (name),
    job_type TEXT NOT NULL,
    payload JSONB NOT NULL DEFAULT '{}',
    priority SMALLINT NOT NULL DEFAULT 0,
    status job_status NOT NULL DEFAULT 'pending',
    attempts INTEGER NOT NULL DEFAULT 0,
    created_by UUID REFERENCES users (id) ON DELETE SET NULL,
    run_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    created_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
