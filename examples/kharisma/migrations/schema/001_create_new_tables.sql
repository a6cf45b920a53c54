CREATE TABLE users (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    legacy_id INT UNSIGNED NULL UNIQUE,
    username VARCHAR(64) NOT NULL UNIQUE,
    full_name VARCHAR(128) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    role ENUM('admin', 'cashier', 'worker') NOT NULL DEFAULT 'worker',
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE services (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(128) NOT NULL UNIQUE,
    price DECIMAL(12, 2) NOT NULL,
    CONSTRAINT services_price CHECK (price >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE orders (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    service_id BIGINT UNSIGNED NOT NULL,
    taken_by BIGINT UNSIGNED NOT NULL,
    customer VARCHAR(128) NOT NULL,
    quantity DECIMAL(10, 2) NOT NULL DEFAULT 1,
    total DECIMAL(12, 2) NOT NULL,
    paid_at TIMESTAMP NULL,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    KEY orders_created_at (created_at),
    CONSTRAINT orders_service FOREIGN KEY (service_id) REFERENCES services (id),
    CONSTRAINT orders_taken_by FOREIGN KEY (taken_by) REFERENCES users (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The old application's users, loaded into this database by whoever moves the data; empty on a new installation.
CREATE TABLE IF NOT EXISTS legacy_users (
    user_id INT UNSIGNED NOT NULL PRIMARY KEY,
    username VARCHAR(64) NOT NULL,
    name VARCHAR(128) NOT NULL,
    password VARCHAR(255) NOT NULL,
    is_admin TINYINT(1) NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
