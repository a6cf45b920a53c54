-- Only those that are not here yet: MariaDB can not undo a part of a script, and so this one can be run again.
INSERT INTO users (legacy_id, username, full_name, password_hash, role)
SELECT old.user_id, old.username, old.name, old.password, IF(old.is_admin, 'admin', 'worker')
FROM legacy_users AS old
WHERE NOT EXISTS (SELECT 1 FROM users WHERE users.legacy_id = old.user_id);
