-- Groups of teams that improve the same thing for a time, and who guides them.
create schema collaboratives;

create table collaboratives.collaborative (
    id                   uuid        primary key,
    version              integer     not null,
    name                 text        not null check (length(name) between 1 and 200),
    aim                  text        not null check (length(aim) between 1 and 1000),
    zone                 text        not null,
    starts_on            date        not null,
    ends_on              date        not null,
    enrollment_opens_on  date        not null,
    enrollment_closes_on date        not null,
    kick_off_starts_at   timestamptz not null,
    kick_off_ends_at     timestamptz not null,
    kick_off_place       text        not null check (length(kick_off_place) between 1 and 200),
    source_activity_id   uuid        references activities.activity,
    founded_by           uuid        not null references accounts.account,
    founded_at           timestamptz not null,
    constraint collaboratives_end_after_they_start check (ends_on > starts_on),
    constraint enrollment_closes_after_it_opens check (enrollment_closes_on >= enrollment_opens_on),
    constraint kick_offs_end_after_they_start check (kick_off_ends_at > kick_off_starts_at)
);
create unique index collaboratives_have_one_row_a_name on collaboratives.collaborative (lower(name));
create index on collaboratives.collaborative (starts_on desc, id desc);
create index on collaboratives.collaborative (source_activity_id);

-- Named by e-mail. The account stays empty until somebody has proved that e-mail.
create table collaboratives.role (
    id               uuid        primary key,
    collaborative_id uuid        not null references collaboratives.collaborative,
    role             text        not null check (role in ('COORDINATOR', 'ADVISOR', 'FUNDER')),
    email            text        not null check (email = lower(email) and email like '%_@_%'),
    account_id       uuid        references accounts.account,
    named_by         uuid        not null references accounts.account,
    named_at         timestamptz not null,
    ended_by         uuid        references accounts.account,
    ended_at         timestamptz,
    constraint ended_roles_say_who check ((ended_by is null) = (ended_at is null))
);
create unique index people_are_named_once on collaboratives.role (collaborative_id, role, email)
    where ended_at is null;
create index on collaboratives.role (account_id) where ended_at is null;
create index on collaboratives.role (email) where ended_at is null and account_id is null;
