-- CME activities: what is taught, when, by whom, for how much credit, and who disclosed what.
create schema activities;

create table activities.activity (
    id                      uuid        primary key,
    version                 integer     not null,
    title                   text        not null check (length(title) between 1 and 200),
    gap                     text        not null check (length(gap) <= 2000),
    workflow_step           text        not null default '',
    documentation_tool      text        not null default '',
    emr_prompt              text        not null default '',
    state                   text        not null check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    -- Null in a draft: then the provider's wording. Written out when the activity is published.
    accreditation_statement text,
    designation_statement   text,
    participation_statement text,
    created_at              timestamptz not null,
    created_by              uuid        not null references accounts.account,
    published_at            timestamptz,
    published_by            uuid        references accounts.account,
    -- The first start of its sessions, and when the last is over: its end, or the end of check-in where that is
    -- later. Kept with the sessions, for the list.
    starts_at               timestamptz,
    over_at                 timestamptz,
    words                   tsvector    generated always as
        (to_tsvector('english', title || ' ' || gap) || to_tsvector('simple', title || ' ' || gap)) stored,
    constraint published_activities_say_when_by_whom_and_in_which_words check (state = 'DRAFT' or (
        published_at is not null and published_by is not null and starts_at is not null and accreditation_statement is not null
        and designation_statement is not null and participation_statement is not null))
);
create index listed_by_end on activities.activity (over_at, id) where state = 'PUBLISHED';
create index drafts_newest_first on activities.activity (created_at, id) where state = 'DRAFT';
create index on activities.activity using gin (words);

create table activities.objective (
    id          uuid    primary key,
    activity_id uuid    not null references activities.activity,
    position    integer not null check (position between 1 and 8),
    text        text    not null check (length(text) between 1 and 500),
    constraint objectives_stand_in_order unique (activity_id, position)
);

-- Whoever controls what is taught, and what she disclosed. Account and e-mail may both be missing.
create table activities.person (
    id          uuid        primary key,
    version     integer     not null default 0,
    activity_id uuid        not null references activities.activity,
    name        text        not null check (length(name) between 1 and 200),
    affiliation text        not null default '',
    roles       text[]      not null
        check (cardinality(roles) > 0 and roles <@ '{PLANNER,FACULTY,MODERATOR,AUTHOR,REVIEWER,STAFF}'),
    account_id  uuid        references accounts.account,
    email       text        check (email = lower(email)),
    answer      text        check (answer in ('NONE', 'RELATIONSHIPS')),
    entered_at  timestamptz,
    entered_by  uuid        references accounts.account,
    cleared_at  timestamptz,
    cleared_by  uuid        references accounts.account,
    constraint disclosures_say_when_and_by_whom
        check ((answer is null) = (entered_at is null) and (answer is null) = (entered_by is null)),
    constraint nobody_is_cleared_who_disclosed_nothing
        check (cleared_at is null or answer is not null),
    constraint clearing_has_a_name check ((cleared_at is null) = (cleared_by is null))
);
create index on activities.person (activity_id);

create table activities.relationship (
    person_id  uuid    not null references activities.person on delete cascade,
    position   integer not null,
    company    text    not null check (length(company) between 1 and 200),
    nature     text    not null check (length(nature) between 1 and 200),
    ended_on   date,
    mitigation text    not null default '',
    primary key (person_id, position)
);

-- Times of check-in are minutes around the start and the end, so that they move with the session.
create table activities.session (
    id                      uuid        primary key,
    version                 integer     not null default 0,
    activity_id             uuid        not null references activities.activity,
    title                   text        not null check (length(title) between 1 and 200),
    zone                    text        not null,
    starts_at               timestamptz not null,
    ends_at                 timestamptz not null,
    place                   text        not null default '',
    link                    text        not null default '',
    opens_before_start      integer     not null check (opens_before_start between 0 and 10080),
    closes_after_start      integer     not null check (closes_after_start between -1440 and 10080),
    grace                   integer     not null check (grace between 0 and 1440),
    claim_opens_after_end   integer     not null check (claim_opens_after_end between -10080 and 10080),
    minutes                 integer     check (minutes between 0 and 2880),
    -- A scan outside this time finds no session: from its day's first minute to a day after its end.
    scans_from              timestamptz not null,
    scans_until             timestamptz not null,
    constraint sessions_end_after_they_start check (ends_at > starts_at),
    constraint windows_close_after_they_open check (closes_after_start > -opens_before_start)
);
create index on activities.session (activity_id, starts_at);
create index on activities.session (scans_until, scans_from);

-- Minutes since the session's start.
create table activities.agenda_item (
    session_id  uuid    not null references activities.session on delete cascade,
    position    integer not null,
    from_minute integer not null,
    to_minute   integer not null,
    title       text    not null check (length(title) between 1 and 200),
    accredited  boolean not null,
    primary key (session_id, position),
    constraint agenda_items_have_a_length check (from_minute >= 0 and to_minute > from_minute)
);

create table activities.session_faculty (
    session_id uuid not null references activities.session on delete cascade,
    person_id  uuid not null references activities.person on delete cascade,
    primary key (session_id, person_id)
);
create index on activities.session_faculty (person_id);

create table activities.credit_offer (
    id            uuid          primary key,
    activity_id   uuid          not null references activities.activity,
    credit_type   text          not null check (credit_type in ('AMA_PRA_1', 'PARTICIPATION')),
    designated    numeric(6, 2) not null,
    designated_at timestamptz   not null,
    designated_by uuid          not null references accounts.account,
    late_because  text,
    constraint an_activity_offers_each_type_once unique (activity_id, credit_type),
    constraint designated_in_quarter_hours check (designated >= 0.25 and mod(designated * 4, 1) = 0)
);
