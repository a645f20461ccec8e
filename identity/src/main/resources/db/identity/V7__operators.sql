-- Since when the account may act as an operator; absent for everybody else. Only ./somsom operator, or whoever has the secret
-- of operators, sets it.
ALTER TABLE identity_account ADD COLUMN operator_since BIGINT NULL;
