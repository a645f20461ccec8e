-- Commands of automations that were refused in every attempt. Operators look at them and delete them.
CREATE TABLE refused_command (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    command_type VARCHAR(100) NOT NULL,
    aggregate_identifier VARCHAR(255) NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    refused_at BIGINT NOT NULL COMMENT 'milliseconds'
);
