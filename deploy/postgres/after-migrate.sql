-- After every `lindian migrate`, as the owner: what is written once stays as it was written.
revoke update, delete, truncate on event, access_log, chain from lindian_app;
revoke insert, update, delete, truncate on schema_version from lindian_app;
