CREATE DATABASE IF NOT EXISTS somsom_baseline;

CREATE TABLE IF NOT EXISTS somsom_baseline.inventory (
  inventory_id VARCHAR(100) NOT NULL PRIMARY KEY,
  festival_title VARCHAR(200) NOT NULL,
  capacity INT NOT NULL,
  remaining INT NOT NULL,
  max_per_user INT NOT NULL
);

CREATE TABLE IF NOT EXISTS somsom_baseline.reservation (
  reservation_id VARCHAR(150) NOT NULL PRIMARY KEY,
  inventory_id VARCHAR(100) NOT NULL,
  user_id VARCHAR(64) NOT NULL,
  quantity INT NOT NULL,
  status VARCHAR(16) NOT NULL,
  reserved_at TIMESTAMP(3) NOT NULL,
  KEY held (inventory_id, user_id, quantity)
);
