CREATE TABLE analyses (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  model text NOT NULL,
  result jsonb,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The newest first, and what is older than a month is removed.
CREATE INDEX analyses_created_at ON analyses (created_at);
-- For the cascade.
CREATE INDEX analyses_project_id ON analyses (project_id);
