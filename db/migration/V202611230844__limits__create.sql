-- How often something may still be done (docs/adr/0012). A row says until when its capacity is spent; older ones mean nothing.
create schema limits;

create unlogged table limits.spent (
    key   text        primary key,
    until timestamptz not null
);
create index on limits.spent (until);
