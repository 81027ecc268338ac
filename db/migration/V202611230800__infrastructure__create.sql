-- Tables that belong to libraries. No foreign key leads from here to a feature, or back.
create schema infrastructure;

create table infrastructure.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on infrastructure.spring_session (expiry_time);
create index on infrastructure.spring_session (principal_name);

create table infrastructure.spring_session_attributes (
    session_primary_id char(36)     not null references infrastructure.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

create table infrastructure.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz
);
create index on infrastructure.event_publication (completion_date);

create table infrastructure.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on infrastructure.scheduled_task (execution_time);
create index on infrastructure.scheduled_task (last_heartbeat);

-- A table is made append-only by a trigger that calls this.
create function infrastructure.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_relid::regclass using errcode = 'restrict_violation';
end $$;
