-- Who was in the room (docs/adr/0035 codes, 0036 the form, 0037 visits, 0038 minutes). A row begins with
-- a typed name; opening a page writes nothing. What happened stays: an end is a date, a name and a reason.
create schema attendance;

-- From one secret of a session come all its changing codes. Made when the session is first shown.
create table attendance.session_code (
    session_id uuid        primary key references activities.session,
    secret     bytea       not null check (octet_length(secret) = 32),
    made_at    timestamptz not null
);

-- The code on a printed sheet: eight symbols where the changing one has six, so they never meet.
create table attendance.printed_code (
    code          text        primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    session_id    uuid        not null references activities.session,
    made_at       timestamptz not null,
    made_by       uuid        not null references accounts.account,
    ended_at      timestamptz,
    ended_by      uuid        references accounts.account,
    constraint an_ended_code_says_who check ((ended_at is null) = (ended_by is null))
);
create unique index a_session_has_one_printed_code on attendance.printed_code (session_id) where ended_at is null;

-- Opens the projector page without a sign-in, until the session is over. Only the hash is kept.
create table attendance.room_link (
    token_hash bytea       primary key check (octet_length(token_hash) = 32),
    session_id uuid        not null references activities.session,
    made_at    timestamptz not null,
    made_by    uuid        not null references accounts.account,
    ended_at   timestamptz
);
create unique index a_session_has_one_room_link on attendance.room_link (session_id) where ended_at is null;

-- One e-mail typed, on one device, at one session. scanned_at is the server's time when the form was
-- opened: it is what counts. person_id: whom it counts for; proved_at: she proved it herself.
create table attendance.visit (
    id                   uuid        primary key,
    session_id           uuid        not null references activities.session,
    device               bytea       not null check (octet_length(device) = 32),
    email                text        not null check (email = lower(email) and length(email) between 3 and 254),
    name                 text        not null check (length(name) between 1 and 200),
    profession           text        not null check (profession ~ '^[A-Z_]+$'),
    means                text        not null
        check (means in ('QR', 'TYPED', 'PRINTED', 'STAFF')),
    scanned_at           timestamptz not null,
    typed_at             timestamptz not null,
    disclosures_shown_at timestamptz,
    -- More than two hours outside the session's window, as it was at the scan.
    far_from_window      boolean     not null,
    person_id            uuid        references accounts.account,
    counted_at           timestamptz,
    vouched_by           uuid        references accounts.account,
    proved_at            timestamptz,
    ended_at             timestamptz,
    ended_by             uuid        references accounts.account,
    ended_because        text        check (length(ended_because) between 1 and 500),
    constraint a_visit_counts_for_somebody_since_a_moment check ((person_id is null) = (counted_at is null)),
    constraint vouched_and_proved_visits_count_for_somebody
        check (person_id is not null or (vouched_by is null and proved_at is null)),
    constraint nobody_ends_a_visit_without_a_reason check (ended_at is not null or ended_because is null)
);
create unique index an_email_visits_once_on_a_device
    on attendance.visit (session_id, device, email) where ended_at is null;
create index on attendance.visit (session_id, scanned_at, id);
create index on attendance.visit (email) where ended_at is null;
create index on attendance.visit (person_id, session_id) where person_id is not null;
create index on attendance.visit (scanned_at) where ended_at is null and person_id is null;
create index on attendance.visit (scanned_at) where ended_at is null and far_from_window;

-- A form is used once: sent again it finds the visit it made. Rows older than a form may live are removed.
create table attendance.used_form (
    nonce    uuid        primary key,
    visit_id uuid        not null references attendance.visit deferrable initially deferred,
    used_at  timestamptz not null
);
create index on attendance.used_form (used_at);

-- One in force for each person and session, however many visits brought it. The person is never rewritten.
create table attendance.attendance (
    id            uuid        primary key,
    person_id     uuid        not null references accounts.account,
    session_id    uuid        not null references activities.session,
    made_at       timestamptz not null,
    ended_at      timestamptz,
    ended_by      uuid        references accounts.account,
    ended_because text        check (length(ended_because) between 1 and 500),
    constraint an_end_says_why check ((ended_at is null) = (ended_because is null))
);
create unique index one_attendance_a_person_and_session
    on attendance.attendance (person_id, session_id) where ended_at is null;
create index on attendance.attendance (session_id);

-- After the session's end: no minutes unless staff give them.
create table attendance.late_request (
    visit_id uuid        primary key references attendance.visit,
    reason   text        not null check (length(reason) between 1 and 500),
    asked_at timestamptz not null
);
create index on attendance.late_request (asked_at);

-- What staff said of a visit. The latest counts; none is ever changed.
create table attendance.decision (
    id         bigint      generated always as identity primary key,
    visit_id   uuid        not null references attendance.visit,
    kind       text        not null check (kind in ('CONFIRMED', 'MINUTES', 'LATE_GRANTED', 'LATE_REFUSED')),
    minutes    integer     check (minutes between 0 and 1440),
    reason     text        not null check (length(reason) between 1 and 500),
    decided_at timestamptz not null,
    decided_by uuid        not null references accounts.account,
    constraint minutes_stand_where_they_are_given check ((minutes is not null) = (kind in ('MINUTES', 'LATE_GRANTED')))
);
create index on attendance.decision (visit_id, id);

create trigger append_only before update or delete or truncate on attendance.decision
    execute function infrastructure.refuse_change();
