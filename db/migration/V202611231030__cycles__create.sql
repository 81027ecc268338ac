-- PDSA cycles. Stages move forward only, none is skipped (the application checks the order); what a stage
-- needs is checked here too. Predictions freeze when DOING begins.
create schema cycles;

create table cycles.cycle (
    id                uuid        primary key,
    version           integer     not null,
    team_id           uuid        not null references teams.team,
    number            integer     not null check (number > 0),
    follows           uuid        references cycles.cycle,
    commitment_id     uuid,
    title             text        not null check (length(title) between 1 and 120),
    objective         text        not null default '',
    scale             text        not null default '',
    starts_on         date,
    ends_on           date,
    task              text        not null default '',
    task_owner        text        not null default '',
    task_due_on       date,
    data_plan         text        not null default '',
    stage             text        not null
        check (stage in ('DRAFT', 'PLANNED', 'DOING', 'STUDYING', 'ACTED', 'CANCELLED')),
    as_planned        boolean,
    deviation         text        not null default '',
    observations      text        not null default '',
    surprise          text        not null default '',
    learning          text        not null default '',
    decision          text        check (decision in ('ADOPT', 'ADAPT', 'ABANDON')),
    decision_reason   text        not null default '',
    kept_going_by     text        not null default '',
    cancelled_because text,
    constraint cycles_are_numbered_within_their_team unique (team_id, number),
    constraint planned_cycles_say_what_who_when_and_how
        check (stage in ('DRAFT', 'CANCELLED')
               or (objective <> '' and task <> '' and task_owner <> '' and data_plan <> '' and starts_on is not null)),
    constraint studied_cycles_say_what_was_done
        check (stage not in ('STUDYING', 'ACTED') or (as_planned is not null and observations <> '')),
    constraint acted_cycles_say_what_was_learned_and_decided
        check (stage <> 'ACTED' or (learning <> '' and decision is not null and decision_reason <> '')),
    constraint adopted_cycles_say_who_keeps_it_going
        check (decision is distinct from 'ADOPT' or kept_going_by <> ''),
    constraint cancelled_cycles_say_why
        check ((stage = 'CANCELLED') = (cancelled_because is not null)),
    constraint a_cycle_ends_after_it_starts check (ends_on >= starts_on)
);
create index on cycles.cycle (team_id, number desc);
create index on cycles.cycle (follows);
create index on cycles.cycle (commitment_id);

create table cycles.question (
    cycle_id   uuid    not null references cycles.cycle,
    position   integer not null,
    question   text    not null check (question <> ''),
    prediction text    not null,
    result     text    not null default '',
    verdict    text    check (verdict in ('MET', 'PARTLY', 'NOT_MET', 'CANNOT_TELL')),
    why        text    not null default '',
    primary key (cycle_id, position)
);

-- Who moved which cycle to which stage, when.
create table cycles.move (
    cycle_id uuid        not null references cycles.cycle,
    stage    text        not null,
    at       timestamptz not null,
    by       uuid        not null references accounts.account,
    primary key (cycle_id, stage)
);
create trigger append_only before update or delete or truncate on cycles.move
    execute function infrastructure.refuse_change();
