CREATE TABLE api_keys (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id text NOT NULL CHECK (length(user_id) BETWEEN 1 AND 64),
  key text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
