-- Two roles. The owner makes and changes tables: `lindian migrate` runs as it. The nodes serve as lindian_app, which can neither
-- change the schema nor touch what is written once: events, access log, audit chain.
-- Once, as a superuser, before the first migration:   psql -d lindian -f roles.sql
-- Then give both a password (\password lindian_owner, \password lindian_app).

create role lindian_owner login;
create role lindian_app login;
alter schema public owner to lindian_owner;
revoke all on schema public from public;
grant usage on schema public to lindian_app;

alter default privileges for role lindian_owner in schema public grant select, insert, update, delete on tables to lindian_app;
alter default privileges for role lindian_owner in schema public grant usage on sequences to lindian_app;
