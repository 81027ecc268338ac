-- What the teams of a collaborative count, and what they counted in each month (docs/adr/0070).
create schema metrics;

-- A proportion: so many of so many. Retired, never deleted: its months stay readable.
create table metrics.metric (
    id               uuid          primary key,
    version          integer       not null default 0,
    collaborative_id uuid          not null references collaboratives.collaborative,
    name             text          not null check (length(name) between 1 and 120),
    counted          text          not null check (length(counted) between 1 and 500),
    out_of           text          not null check (length(out_of) between 1 and 500),
    direction        text          not null check (direction in ('INCREASE', 'DECREASE', 'NEUTRAL')),
    target           numeric(5, 2) check (target between 0 and 100),
    baseline_months  integer       check (baseline_months between 3 and 60),
    required         boolean       not null,
    position         integer       not null,
    defined_by       uuid          not null references accounts.account,
    defined_at       timestamptz   not null,
    retired_by       uuid          references accounts.account,
    retired_at       timestamptz,
    constraint retired_metrics_say_who check ((retired_by is null) = (retired_at is null))
);
create unique index metrics_in_force_have_one_row_a_name
    on metrics.metric (collaborative_id, lower(name)) where retired_at is null;
create index on metrics.metric (collaborative_id, position);

-- What is valid now. A month is a date without a day, never an instant; both counts empty = taken back.
create table metrics.data_point (
    team_id     uuid        not null references teams.team,
    metric_id   uuid        not null references metrics.metric,
    month       text        not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    revision    integer     not null check (revision > 0),
    numerator   integer,
    denominator integer,
    entered_by  uuid        not null references accounts.account,
    entered_at  timestamptz not null,
    primary key (team_id, metric_id, month),
    constraint counts_come_in_pairs check ((numerator is null) = (denominator is null)),
    constraint no_more_counted_than_there_are check (0 <= numerator and numerator <= denominator)
);
create index on metrics.data_point (metric_id, month);

-- Every value that was ever entered, the present one too.
create table metrics.revision (
    team_id     uuid        not null references teams.team,
    metric_id   uuid        not null references metrics.metric,
    month       text        not null,
    revision    integer     not null,
    numerator   integer,
    denominator integer,
    entered_by  uuid        not null references accounts.account,
    entered_at  timestamptz not null,
    primary key (team_id, metric_id, month, revision)
);
create trigger append_only before update or delete or truncate on metrics.revision
    execute function infrastructure.refuse_change();
