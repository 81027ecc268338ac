-- Teams of a collaborative, who sits in them, who asked to, and what they agreed to (docs/adr/0060 to 0062).
create schema teams;

create table teams.team (
    id               uuid        primary key,
    version          integer     not null default 0,
    collaborative_id uuid        not null references collaboratives.collaborative,
    name             text        not null check (length(name) between 1 and 200),
    aim              text        not null default '' check (length(aim) <= 1000),
    zone             text        not null,
    founded_on       date        not null,
    founded_by       uuid        not null references accounts.account
);
create unique index teams_have_one_row_a_name_in_their_collaborative
    on teams.team (collaborative_id, lower(name));

create table teams.team_site (
    team_id  uuid        not null references teams.team,
    site_id  uuid        not null references organizations.site,
    added_at timestamptz not null,
    primary key (team_id, site_id)
);
create index on teams.team_site (site_id);

-- One row a person and role. Ended, never deleted: credit and cohorts rest on the dates.
-- On the day it ended nobody sits there any more.
create table teams.member (
    id         uuid primary key,
    team_id    uuid not null references teams.team,
    account_id uuid not null references accounts.account,
    role       text not null
        check (role in ('LEAD', 'MEMBER', 'EXECUTIVE_SPONSOR', 'CLINICAL_LEADER', 'TECHNICAL_EXPERT',
                        'DAY_TO_DAY_LEADER', 'DATA_MANAGER', 'EMR_CONTACT', 'PATIENT_PARTNER')),
    since      date not null,
    ended_on   date,
    named_by   uuid not null references accounts.account,
    ended_by   uuid references accounts.account,
    constraint members_leave_after_they_came check (ended_on >= since),
    constraint ended_members_say_who check ((ended_by is null) = (ended_on is null))
);
create unique index people_hold_a_role_once_at_a_time on teams.member (team_id, account_id, role)
    where ended_on is null;
create index on teams.member (account_id) where ended_on is null;

-- A person's place in a collaborative, with a team or on her own.
create table teams.enrollment (
    id               uuid        primary key,
    collaborative_id uuid        not null references collaboratives.collaborative,
    account_id       uuid        not null references accounts.account,
    site_id          uuid        references organizations.site,
    enrolled_at      timestamptz not null,
    ended_at         timestamptz
);
create unique index people_enroll_once on teams.enrollment (collaborative_id, account_id)
    where ended_at is null;
create index on teams.enrollment (account_id) where ended_at is null;

-- Who agreed when to which wording about who sees raw counts.
create table teams.agreement (
    id               uuid        primary key,
    collaborative_id uuid        not null references collaboratives.collaborative,
    account_id       uuid        not null references accounts.account,
    text_version     integer     not null check (text_version > 0),
    agreed_at        timestamptz not null,
    constraint people_agree_once_to_a_wording unique (collaborative_id, account_id, text_version)
);
create trigger append_only before update or delete or truncate on teams.agreement
    execute function infrastructure.refuse_change();

-- Somebody would like to join. Answered once.
create table teams.ask (
    id          uuid        primary key,
    team_id     uuid        not null references teams.team,
    account_id  uuid        not null references accounts.account,
    roles       text[]      not null,
    asked_at    timestamptz not null,
    answer      text        check (answer in ('WELCOME', 'NOT_NOW', 'TAKEN_BACK')),
    answered_by uuid        references accounts.account,
    answered_at timestamptz,
    constraint answers_say_who_and_when
        check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create unique index people_ask_a_team_once_at_a_time on teams.ask (team_id, account_id)
    where answer is null;
create index on teams.ask (account_id);

-- A link that lets whoever holds it join: sent to one e-mail and used once, or copied and used until it ends.
create table teams.invitation (
    id         uuid        primary key,
    team_id    uuid        not null references teams.team,
    token_hash bytea       not null unique check (length(token_hash) = 32),
    email      text        check (email = lower(email)),
    made_by    uuid        not null references accounts.account,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    ended_by   uuid        references accounts.account,
    constraint ended_invitations_say_who check ((ended_by is null) = (ended_at is null)),
    constraint invitations_last_two_weeks check (expires_at <= made_at + interval '14 days')
);
create index on teams.invitation (team_id) where ended_at is null;

-- A team asks for help; whoever closes it says what came of it.
create table teams.help (
    id        uuid        primary key,
    team_id   uuid        not null references teams.team,
    asked_by  uuid        not null references accounts.account,
    asked_at  timestamptz not null,
    wish      text        not null check (length(wish) between 1 and 1000),
    answer    text        check (length(answer) between 1 and 1000),
    closed_by uuid        references accounts.account,
    closed_at timestamptz,
    constraint help_is_closed_with_an_answer
        check ((answer is null) = (closed_by is null) and (answer is null) = (closed_at is null))
);
create index on teams.help (team_id, asked_at);
-- A second tap is the same ask.
create unique index help_is_asked_once_in_the_same_words on teams.help (team_id, md5(wish))
    where closed_at is null;

-- What somebody wished in a visit that nobody has proved: founds nothing, is shown to nobody, and takes
-- effect when the visit is attached to an account (docs/adr/0061).
create table teams.set_aside (
    visit_id         uuid        primary key references attendance.visit,
    collaborative_id uuid        not null references collaboratives.collaborative,
    site_id          uuid        references organizations.site,
    new_organization text        not null default '' check (length(new_organization) <= 200),
    new_site         text        not null default '' check (length(new_site) <= 200),
    new_city         text        not null default '' check (length(new_city) <= 200),
    new_us_state     text        not null default '' check (new_us_state = '' or new_us_state ~ '^[A-Z]{2}$'),
    choice           text        not null check (choice in ('FOUND', 'ASK', 'ON_MY_OWN')),
    team_id          uuid        references teams.team,
    team_name        text        not null default '' check (length(team_name) <= 200),
    roles            text[]      not null,
    agreed_version   integer     check (agreed_version > 0),
    wished_at        timestamptz not null,
    constraint asks_name_a_team check ((choice = 'ASK') = (team_id is not null)),
    constraint founders_name_their_team check ((choice = 'FOUND') = (team_name <> ''))
);
