-- What people made of a session (docs/adr/0040 evaluation, 0041 barriers and sharing, 0042 proof).
-- One evaluation a visit, finished once. Who reads what: domain rule in CommitmentService and BiasCases.
create table attendance.evaluation (
    visit_id     uuid        primary key references attendance.visit,
    finished_at  timestamptz not null,
    free_of_bias boolean     not null,
    bias_noticed text        check (length(bias_noticed) between 1 and 1000),
    champion     boolean     not null,
    join_choice  text        not null check (join_choice in ('ENROLL_ME', 'TELL_ME_MORE', 'NOT_NOW')),
    constraint only_bias_is_explained check (bias_noticed is null or not free_of_bias)
);

-- The wording stands with the answer: the activity's may change afterwards.
create table attendance.objective_rating (
    visit_id     uuid    not null references attendance.evaluation,
    objective_id uuid    not null,
    objective    text    not null check (length(objective) between 1 and 500),
    rating       integer not null check (rating between 1 and 5),
    primary key (visit_id, objective_id)
);

-- Strength is asked once and stands with each. Shared: her team may see it.
create table attendance.commitment (
    id           uuid    primary key,
    visit_id     uuid    not null references attendance.evaluation,
    position     integer not null,
    text         text    not null check (length(text) between 1 and 500),
    objective_id uuid,
    strength     integer check (strength between 1 and 5),
    shared       boolean not null,
    constraint at_most_five_commitments_in_order unique (visit_id, position),
    check (position between 1 and 5)
);

-- Codes: BarrierCode. Category, locus and control belong to the code, not to the answer.
create table attendance.barrier_named (
    visit_id  uuid    not null references attendance.evaluation,
    code      text    not null check (code ~ '^[A-Z_]+$'),
    own_words text    check (length(own_words) between 1 and 300),
    shared    boolean not null,
    primary key (visit_id, code),
    constraint own_words_stand_with_something_else check (own_words is null or code = 'OTHER')
);

create table attendance.help_wanted (
    visit_id uuid not null references attendance.evaluation,
    kind     text not null check (kind ~ '^[A-Z_]+$'),
    primary key (visit_id, kind)
);

create table attendance.tool_lacked (
    visit_id uuid primary key references attendance.evaluation,
    tool     text not null check (length(tool) between 1 and 300)
);

-- "Not free of bias" opens exactly one.
create table attendance.bias_case (
    id        uuid        primary key,
    visit_id  uuid        not null references attendance.evaluation,
    opened_at timestamptz not null,
    constraint an_evaluation_opens_one_bias_case unique (visit_id)
);
create index on attendance.bias_case (opened_at, id);

create table attendance.bias_case_closing (
    case_id   uuid        primary key references attendance.bias_case,
    closed_at timestamptz not null,
    closed_by uuid        not null references accounts.account,
    note      text        not null check (length(note) between 1 and 2000)
);
create trigger append_only before update or delete or truncate on attendance.bias_case_closing
    execute function infrastructure.refuse_change();

-- Somebody went on with an unproved visit after a new scan: the browser may be shared, so nothing
-- typed before that moment is shown in it again.
create table attendance.resumption (
    visit_id   uuid        primary key references attendance.visit,
    resumed_at timestamptz not null
);

-- "Was this you?" "No": left to staff.
create table attendance.disowned_visit (
    visit_id   uuid        not null references attendance.visit,
    account_id uuid        not null references accounts.account,
    said_at    timestamptz not null,
    primary key (visit_id, account_id)
);

-- The office's settings: how long a visit may be claimed, in days of the provider's zone.
create table attendance.setting (
    only_one          boolean primary key default true check (only_one),
    version           integer not null default 0,
    claim_window_days integer not null default 30 check (claim_window_days between 1 and 365)
);
insert into attendance.setting default values;
