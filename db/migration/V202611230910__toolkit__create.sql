-- EMR artifacts: what a clinician takes home from an activity, as an example to adapt locally.
create schema toolkit;

create table toolkit.artifact (
    id         uuid        primary key,
    version    integer     not null default 0,
    kind       text        not null check (kind in (
        'ORDER_SET', 'ALERT', 'NOTE_TEMPLATE', 'REFERRAL_WORKFLOW', 'DASHBOARD', 'REMINDER', 'QUESTIONNAIRE',
        'PATIENT_EDUCATION', 'IN_BASKET_PROTOCOL', 'SAMPLE_METRIC')),
    title      text        not null check (length(title) between 1 and 200),
    what       text        not null check (length(what) between 1 and 1000),
    why        text        not null check (length(why) between 1 and 1000),
    body       text        check (length(body) between 1 and 20000),
    file_id    uuid        references files.file,
    created_at timestamptz not null,
    created_by uuid        not null references accounts.account,
    constraint an_artifact_is_a_text_or_a_file check (num_nonnulls(body, file_id) = 1)
);

create table toolkit.activity_artifact (
    activity_id uuid not null references activities.activity,
    artifact_id uuid not null references toolkit.artifact,
    primary key (activity_id, artifact_id)
);
create index on toolkit.activity_artifact (artifact_id);
