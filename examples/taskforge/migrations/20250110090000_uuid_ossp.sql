-- The only extension that the schema needs; a trusted one since PostgreSQL 13, so no superuser is needed.
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
