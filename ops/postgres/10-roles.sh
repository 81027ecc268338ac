#!/bin/sh
# Run once by the postgres image in a new database: the two roles, and what one may do with the other's tables (db/roles.sql).
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner_password="$SPRING_FLYWAY_PASSWORD" -v application_password="$SPRING_DATASOURCE_PASSWORD" <<'SQL'
create role tandem_owner login password :'owner_password';
create role tandem login password :'application_password';
select format('alter database %I owner to tandem_owner', current_database()) \gexec
SQL
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /opt/tandem/roles.sql
