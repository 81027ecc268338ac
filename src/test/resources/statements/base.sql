-- What the pages of the test stand on: one session that runs, one collaborative, one team, Nadia's.
-- :nadia leads the team, :dana coordinates, :ruth is staff, :hash belongs to every link.
insert into activities.activity (id, version, title, gap, state, created_at, created_by, published_at, published_by,
    starts_at, over_at, accreditation_statement, designation_statement, participation_statement)
values (md5('hall')::uuid, 0, 'Refer early', 'gap', 'PUBLISHED', '2026-02-01Z', :ruth, '2026-02-01Z', :ruth,
    '2026-03-02 10:00Z', '2026-03-02 11:00Z', 'a', 'd', 'p');

insert into activities.session (id, activity_id, title, zone, starts_at, ends_at, place, opens_before_start,
    closes_after_start, grace, claim_opens_after_end, scans_from, scans_until)
values (md5('hall')::uuid, md5('hall')::uuid, 'The hour', 'America/New_York', '2026-03-02 10:00Z',
    '2026-03-02 11:00Z', 'Room 2', 30, 15, 15, 0, '2026-03-02Z', '2026-03-03Z');

insert into activities.agenda_item values (md5('hall')::uuid, 1, 0, 60, 'Refer early', true);

insert into activities.credit_offer (id, activity_id, credit_type, designated, designated_at, designated_by)
values (md5('hall')::uuid, md5('hall')::uuid, 'PARTICIPATION', 1, '2026-02-01Z', :ruth);

insert into attendance.printed_code (code, session_id, made_at, made_by)
values ('ZZZZZZZZ', md5('hall')::uuid, '2026-03-02Z', :ruth);

insert into attendance.room_link (token_hash, session_id, made_at, made_by)
values (:hash, md5('hall')::uuid, '2026-03-02Z', :ruth);

insert into organizations.organization (id, name, zone, state)
values (md5('place')::uuid, 'Harlan Creek', 'America/New_York', 'CONFIRMED');

insert into organizations.site (id, organization_id, name, state)
values (md5('place')::uuid, md5('place')::uuid, 'Main Street', 'CONFIRMED');

insert into collaboratives.collaborative (id, version, name, aim, zone, starts_on, ends_on, enrollment_opens_on,
    enrollment_closes_on, kick_off_starts_at, kick_off_ends_at, kick_off_place, founded_by, founded_at,
    source_activity_id)
values (md5('all')::uuid, 0, 'Refer and arrive', 'Refer 35%', 'America/New_York', '2025-09-01', '2026-12-31',
    '2025-06-01', '2026-06-01', '2025-09-03 15:00Z', '2025-09-03 16:00Z', 'Room 2', :ruth, '2025-06-01Z',
    md5('hall')::uuid);

insert into collaboratives.role (id, collaborative_id, role, email, account_id, named_by, named_at)
values (md5('dana')::uuid, md5('all')::uuid, 'COORDINATOR', 'dana@statements.example', :dana, :ruth, '2025-06-01Z');

insert into metrics.metric (id, collaborative_id, name, counted, out_of, direction, target, required, position,
    defined_by, defined_at)
select md5('metric' || n)::uuid, md5('all')::uuid, 'Metric ' || n, 'referred', 'seen', 'INCREASE', 35, n < 3, n,
    :dana, '2025-06-01Z'
from generate_series(1, 3) n;

insert into teams.team (id, collaborative_id, name, zone, founded_on, founded_by)
values (md5('hers')::uuid, md5('all')::uuid, 'Harlan Creek', 'America/New_York', '2025-09-01', :nadia);

insert into teams.team_site (team_id, site_id, added_at)
values (md5('hers')::uuid, md5('place')::uuid, '2025-09-01Z');

insert into teams.member (id, team_id, account_id, role, since, named_by)
values (md5('lead')::uuid, md5('hers')::uuid, :nadia, 'LEAD', '2025-09-01', :nadia);

insert into teams.enrollment (id, collaborative_id, account_id, enrolled_at)
values (md5('hers')::uuid, md5('all')::uuid, :nadia, '2025-09-01Z');

insert into teams.invitation (id, team_id, token_hash, email, made_by, made_at, expires_at)
values (md5('hers')::uuid, md5('hers')::uuid, :hash, null, :nadia, '2026-03-01Z', '2026-03-15Z');

insert into metrics.data_point (team_id, metric_id, month, revision, numerator, denominator, entered_by, entered_at)
select md5('hers')::uuid, md5('metric' || n)::uuid, month, 2, 20, 60, :nadia, '2026-03-01Z'
from generate_series(1, 3) n, unnest('{2025-10,2025-11,2025-12,2026-01,2026-02}'::text[]) month;

insert into metrics.revision (team_id, metric_id, month, revision, numerator, denominator, entered_by, entered_at)
select d.team_id, d.metric_id, d.month, r.revision, 18 + r.revision, 60, d.entered_by, d.entered_at
from metrics.data_point d, generate_series(1, 2) r (revision);

insert into accounts.invitation (id, token_hash, purpose, address, name, roles, invited_by, invited_at, expires_at)
values (md5('invited')::uuid, :hash, 'JOIN', 'invited@statements.example', 'Ines', '{LEARNER}', :ruth, '2026-03-01Z',
    '2026-03-15Z');

-- A tool that is a file, and a cycle in each stage that has a form.
insert into files.file (id, name, type, size, sha256, kept_by, kept_at)
values (md5('leaflet')::uuid, 'leaflet.txt', 'TEXT', 4, sha256('text'), :ruth, '2026-02-01Z');

insert into files.content (file_id, bytes) values (md5('leaflet')::uuid, 'text');

insert into toolkit.artifact (id, kind, title, what, why, file_id, created_at, created_by)
values (md5('leaflet')::uuid, 'PATIENT_EDUCATION', 'Leaflet', 'what', 'why', md5('leaflet')::uuid, '2026-02-01Z', :ruth);

insert into toolkit.activity_artifact (activity_id, artifact_id) values (md5('hall')::uuid, md5('leaflet')::uuid);

insert into cycles.cycle (id, version, team_id, number, title, objective, scale, starts_on, task, task_owner, data_plan,
    stage, as_planned, observations)
values (md5('planned')::uuid, 0, md5('hers')::uuid, 10001, 'Ask', 'objective', '1 patient', '2026-02-01', 'task', 'Nadia',
        'tally', 'PLANNED', null, ''),
       (md5('studied')::uuid, 0, md5('hers')::uuid, 10002, 'Ask', 'objective', '1 patient', '2026-02-01', 'task', 'Nadia',
        'tally', 'STUDYING', true, 'Busy');

insert into cycles.question (cycle_id, position, question, prediction)
select md5(c)::uuid, position, 'Will she say yes?', '4 of 5'
from unnest('{planned,studied}'::text[]) c, generate_series(0, 2) position;

insert into cycles.move (cycle_id, stage, at, by)
values (md5('planned')::uuid, 'PLANNED', '2026-02-01Z', :nadia), (md5('studied')::uuid, 'STUDYING', '2026-02-01Z', :nadia);
