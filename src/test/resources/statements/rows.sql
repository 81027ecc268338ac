-- The rows :first to :last of each list that a page shows.
insert into accounts.account (id, name, created_at)
select md5('person' || n)::uuid, 'Person ' || n, timestamptz '2026-01-01Z' from generate_series(:first, :last) n;

insert into accounts.email_address (account_id, address, added_at, confirmed_at)
select md5('person' || n)::uuid, 'person' || n || '@rows.example', timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
from generate_series(:first, :last) n
union all
select :nadia, 'nadia' || n || '@rows.example', timestamptz '2026-01-01Z', timestamptz '2026-01-01Z' from generate_series(:first, :last) n;

insert into accounts.global_role (account_id, role)
select md5('person' || n)::uuid, 'LEARNER' from generate_series(:first, :last) n;

insert into learners.learner (account_id, profession)
select md5('person' || n)::uuid, 'NURSE' from generate_series(:first, :last) n;

insert into accounts.known_device (id, device, account_id, label, remembered_at, last_seen_at)
select md5('device' || n)::uuid, sha256(('device' || n)::bytea), :nadia, 'Firefox', timestamptz '2026-02-01Z', timestamptz '2026-02-01Z'
from generate_series(:first, :last) n;

insert into accounts.invitation (id, token_hash, purpose, address, name, roles, invited_by, invited_at, expires_at)
select md5('invited' || n)::uuid, sha256(('invited' || n)::bytea), 'JOIN', 'invited' || n || '@rows.example', 'Ines',
    '{LEARNER}', :ruth, timestamptz '2026-03-01Z', timestamptz '2026-03-15Z'
from generate_series(:first, :last) n;

insert into mail.delivery (id, kind, recipient, state, created_at, attempts, error)
select md5('mail' || n)::uuid, 'sign-in.code', 'nadia' || n || '@rows.example', 'FAILED', timestamptz '2026-03-01Z', 5, 'No'
from generate_series(:first, :last) n;

-- Activity n was yesterday; the hall's activity has n people, n tools and n sessions to come.
insert into activities.activity (id, version, title, gap, state, created_at, created_by, published_at, published_by,
    starts_at, over_at, accreditation_statement, designation_statement, participation_statement)
select md5('activity' || n)::uuid, 0, 'Activity ' || n, 'gap', 'PUBLISHED', timestamptz '2026-02-01Z', :ruth, timestamptz '2026-02-01Z', :ruth,
    timestamptz '2026-03-01 10:00Z', timestamptz '2026-03-01 11:00Z', 'a', 'd', 'p'
from generate_series(:first, :last) n
union all
select md5('coming' || n)::uuid, 0, 'Coming ' || n, 'gap', 'PUBLISHED', timestamptz '2026-02-01Z', :ruth, timestamptz '2026-02-01Z', :ruth,
    timestamptz '2026-05-01 10:00Z', timestamptz '2026-05-01 11:00Z', 'a', 'd', 'p'
from generate_series(:first, :last) n;

insert into activities.session (id, activity_id, title, zone, starts_at, ends_at, place, opens_before_start,
    closes_after_start, grace, claim_opens_after_end, scans_from, scans_until)
select md5('activity' || n)::uuid, md5('activity' || n)::uuid, 'The hour', 'America/New_York', timestamptz '2026-03-01 10:00Z',
    timestamptz '2026-03-01 11:00Z', 'Room 2', 30, 15, 15, 0, timestamptz '2026-03-01Z', timestamptz '2026-03-02Z'
from generate_series(:first, :last) n
union all
select md5('coming' || n)::uuid, md5('coming' || n)::uuid, 'The hour', 'America/New_York', timestamptz '2026-05-01 10:00Z',
    timestamptz '2026-05-01 11:00Z', 'Room 2', 30, 15, 15, 0, timestamptz '2026-05-01Z', timestamptz '2026-05-02Z'
from generate_series(:first, :last) n
union all
select md5('later' || n)::uuid, md5('hall')::uuid, 'Hour ' || n, 'America/New_York', timestamptz '2026-06-01 10:00Z',
    timestamptz '2026-06-01 11:00Z', 'Room 2', 30, 15, 15, 0, timestamptz '2026-06-01Z', timestamptz '2026-06-02Z'
from generate_series(:first, :last) n;

insert into activities.agenda_item (session_id, position, from_minute, to_minute, title, accredited)
select md5(s || n)::uuid, 1, 0, 60, 'Refer', true
from generate_series(:first, :last) n, unnest('{activity,coming,later}'::text[]) s;

insert into activities.credit_offer (id, activity_id, credit_type, designated, designated_at, designated_by)
select md5('activity' || n)::uuid, md5('activity' || n)::uuid, 'PARTICIPATION', 1, timestamptz '2026-02-01Z', :ruth
from generate_series(:first, :last) n;

insert into activities.person (id, activity_id, name, roles, answer, entered_at, entered_by)
select md5('teacher' || n)::uuid, md5('hall')::uuid, 'Teacher ' || n, '{FACULTY}', 'RELATIONSHIPS', timestamptz '2026-02-01Z', :ruth
from generate_series(:first, :last) n;

insert into activities.relationship (person_id, position, company, nature)
select md5('teacher' || n)::uuid, 0, 'Northlake Devices', 'Advisory board' from generate_series(:first, :last) n;

insert into activities.session_faculty (session_id, person_id)
select md5(s)::uuid, md5('teacher' || n)::uuid
from generate_series(:first, :last) n, unnest(array['hall', 'later' || n]) s;

insert into toolkit.artifact (id, kind, title, what, why, body, created_at, created_by)
select md5('artifact' || n)::uuid, 'ORDER_SET', 'Order set ' || n, 'what', 'why', 'body', timestamptz '2026-02-01Z', :ruth
from generate_series(:first, :last) n;

insert into toolkit.activity_artifact (activity_id, artifact_id)
select md5('hall')::uuid, md5('artifact' || n)::uuid from generate_series(:first, :last) n;

-- Nadia was at activity n and evaluated two of three; as many visits may be hers. Person n is in the hall.
insert into attendance.visit (id, session_id, device, email, name, profession, means, scanned_at, typed_at,
    far_from_window, person_id, counted_at, proved_at)
select md5('hers' || n)::uuid, md5('activity' || n)::uuid, sha256('nadia'), 'nadia@statements.example', 'Nadia', 'NURSE',
    'QR', timestamptz '2026-03-01 10:00Z', timestamptz '2026-03-01 10:00Z', false, :nadia::uuid, timestamptz '2026-03-01 10:00Z',
    timestamptz '2026-03-01 10:00Z'
from generate_series(:first, :last) n
union all
select md5('unclaimed' || n)::uuid, md5('activity' || n)::uuid, sha256('borrowed'), 'nadia@statements.example', 'Nadia',
    'NURSE', 'QR', timestamptz '2026-03-01 10:00Z', timestamptz '2026-03-01 10:00Z', false, null, null, null
from generate_series(:first, :last) n
union all
select md5('hall' || n)::uuid, md5('hall')::uuid, sha256(('hall' || n)::bytea), 'person' || n || '@rows.example',
    'Person ' || n, 'NURSE', 'QR', timestamptz '2026-03-02 09:50Z', timestamptz '2026-03-02 09:50Z', n % 7 = 0, md5('person' || n)::uuid,
    timestamptz '2026-03-02 09:50Z', case when n % 2 = 0 then timestamptz '2026-03-02 09:50Z' end
from generate_series(:first, :last) n
union all
select md5('late' || n)::uuid, md5('activity' || n)::uuid, sha256(('late' || n)::bytea), 'person' || n || '@rows.example',
    'Person ' || n, 'NURSE', 'QR', timestamptz '2026-03-01 11:50Z', timestamptz '2026-03-01 11:50Z', n % 7 = 0, null, null, null
from generate_series(:first, :last) n;

insert into attendance.late_request (visit_id, reason, asked_at)
select md5('late' || n)::uuid, 'Clinic ran over', timestamptz '2026-03-01 11:50Z' from generate_series(:first, :last) n;

insert into attendance.attendance (id, person_id, session_id, made_at)
select md5('hers' || n)::uuid, :nadia, md5('activity' || n)::uuid, timestamptz '2026-03-01 10:00Z' from generate_series(:first, :last) n
union all
select md5('hall' || n)::uuid, md5('person' || n)::uuid, md5('hall')::uuid, timestamptz '2026-03-02 09:50Z'
from generate_series(:first, :last) n;

insert into attendance.evaluation (visit_id, finished_at, free_of_bias, bias_noticed, champion, join_choice)
select md5('hers' || n)::uuid, timestamptz '2026-03-01 12:00Z', true, null, false, 'NOT_NOW'
from generate_series(:first, :last) n where n % 3 > 0
union all
select md5('hall' || n)::uuid, timestamptz '2026-03-02 09:55Z', false, 'One brand', false, 'NOT_NOW'
from generate_series(:first, :last) n;

insert into attendance.commitment (id, visit_id, position, text, shared)
select md5('promise' || n || position)::uuid, md5('hers' || n)::uuid, position, 'Refer at diagnosis', true
from generate_series(:first, :last) n, generate_series(1, 2) position where n % 3 > 0
union all
select md5('promised' || n)::uuid, md5('hall' || n)::uuid, 1, 'Refer at diagnosis', true
from generate_series(:first, :last) n;

insert into attendance.barrier_named (visit_id, code, shared)
select md5('hall' || n)::uuid, 'VISIT_TOO_SHORT', true from generate_series(:first, :last) n;

insert into attendance.bias_case (id, visit_id, opened_at)
select md5('bias' || n)::uuid, md5('hall' || n)::uuid, timestamptz '2026-03-02 09:55Z' from generate_series(:first, :last) n;

-- She was awarded one activity of three; person n waits for the office.
insert into credits.claim (id, person_id, offer_id, activity_id, credit_type, entry, amount, minutes, visits,
    completed_on, attested_at)
select md5('hers' || n)::uuid, :nadia, md5('activity' || n)::uuid, md5('activity' || n)::uuid, 'PARTICIPATION', 'ATTENDANCE',
    1, 60, array[md5('hers' || n)::uuid], date '2026-03-01', timestamptz '2026-03-01 12:00Z'
from generate_series(:first, :last) n where n % 3 = 1 or n % 6 = 5
union all
select md5('waits' || n)::uuid, md5('person' || n)::uuid, md5('hall')::uuid, md5('hall')::uuid, 'PARTICIPATION', 'ATTENDANCE',
    1, 60, array[md5('hall' || n)::uuid], date '2026-03-02', timestamptz '2026-03-02 09:56Z'
from generate_series(:first, :last) n;

insert into credits.waiting_claim (claim_id)
select md5('waits' || n)::uuid from generate_series(:first, :last) n
union all
select md5('hers' || n)::uuid from generate_series(:first, :last) n where n % 6 = 5;

-- A number is eight noughts, n, a fifth symbol that leaves one of the alphabet to check, and that.
insert into credits.award (id, claim_id, amount, awarded_at, number)
select md5('hers' || n)::uuid, md5('hers' || n)::uuid, 1, timestamptz '2026-03-01 12:00Z',
    '00000000' || lpad(n::text, 4, '0') || j || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', checked + 1, 1)
from generate_series(:first, :last) n
cross join lateral (
    select j, (n / 1000 * 1048576 + n / 100 % 10 * 32768 + n / 10 % 10 * 1024 + n % 10 * 32 + j) % 37 as checked
    from generate_series(0, 9) j) d
where n % 3 = 1 and checked < 32
    and j = (select min(i) from generate_series(0, 9) i
             where (n / 1000 * 1048576 + n / 100 % 10 * 32768 + n / 10 % 10 * 1024 + n % 10 * 32 + i) % 37 < 32);

insert into credits.certificate (number, version, title, format, place, starts_on, ends_on, provider,
    accreditation_statement, credit_statement, signatory_name, signatory_title, issued_at)
select a.number, 1, 'Activity ' || n, 'live activity', 'Room 2', date '2026-03-01', date '2026-03-01', 'Erie Plains', 'a', 'p',
    'Ruth', 'Director', timestamptz '2026-03-01 12:00Z'
from generate_series(:first, :last) n join credits.award a on a.id = md5('hers' || n)::uuid;

-- Of activity n grew a collaborative that she may join; hers has team n, where she sits, and person n.
insert into collaboratives.collaborative (id, version, name, aim, zone, starts_on, ends_on, enrollment_opens_on,
    enrollment_closes_on, kick_off_starts_at, kick_off_ends_at, kick_off_place, founded_by, founded_at,
    source_activity_id)
select md5('collaborative' || n)::uuid, 0, 'Collaborative ' || n, 'Refer 35%', 'America/New_York', date '2025-09-01',
    date '2026-12-31', date '2025-06-01', date '2026-06-01', timestamptz '2025-09-03 15:00Z', timestamptz '2025-09-03 16:00Z', 'Room 2', :ruth, timestamptz '2025-06-01Z',
    md5('activity' || n)::uuid
from generate_series(:first, :last) n;

insert into collaboratives.role (id, collaborative_id, role, email, account_id, named_by, named_at)
select md5('funder' || n)::uuid, md5('all')::uuid, 'FUNDER', 'person' || n || '@rows.example', md5('person' || n)::uuid,
    :ruth, timestamptz '2025-06-01Z'
from generate_series(:first, :last) n;

insert into organizations.site (id, organization_id, name, state)
select md5('site' || n)::uuid, md5('place')::uuid, 'Site ' || n, 'CONFIRMED' from generate_series(:first, :last) n;

insert into teams.team (id, collaborative_id, name, zone, founded_on, founded_by)
select md5('team' || n)::uuid, md5('all')::uuid, 'Team ' || n, 'America/New_York', date '2025-09-01', md5('person' || n)::uuid
from generate_series(:first, :last) n;

insert into teams.team_site (team_id, site_id, added_at)
select md5('team' || n)::uuid, md5('site' || n)::uuid, timestamptz '2025-09-01Z' from generate_series(:first, :last) n;

insert into teams.member (id, team_id, account_id, role, since, named_by)
select md5('lead' || n)::uuid, md5('team' || n)::uuid, md5('person' || n)::uuid, 'LEAD', date '2025-09-01', :nadia
from generate_series(:first, :last) n
union all
select md5('guest' || n)::uuid, md5('team' || n)::uuid, :nadia, 'MEMBER', date '2025-09-01', :nadia
from generate_series(:first, :last) n
union all
select md5('member' || n)::uuid, md5('hers')::uuid, md5('person' || n)::uuid, 'MEMBER', date '2025-09-01', :nadia
from generate_series(:first, :last) n;

insert into teams.enrollment (id, collaborative_id, account_id, site_id, enrolled_at)
select md5('enrolled' || n)::uuid, md5('all')::uuid, md5('person' || n)::uuid, md5('site' || n)::uuid, timestamptz '2025-09-01Z'
from generate_series(:first, :last) n;

insert into teams.ask (id, team_id, account_id, roles, asked_at)
select md5('ask' || n)::uuid, md5('hers')::uuid, md5('person' || n)::uuid, '{MEMBER}', timestamptz '2026-03-01Z'
from generate_series(:first, :last) n;

insert into teams.invitation (id, team_id, token_hash, email, made_by, made_at, expires_at)
select md5('invitation' || n)::uuid, md5('hers')::uuid, sha256(('invitation' || n)::bytea), 'new' || n || '@rows.example',
    :nadia, timestamptz '2026-03-01Z', timestamptz '2026-03-15Z'
from generate_series(:first, :last) n;

insert into teams.help (id, team_id, asked_by, asked_at, wish)
select md5('help' || t || n)::uuid, md5(t)::uuid, :nadia, timestamptz '2026-03-01Z', 'A coach for ' || n
from generate_series(:first, :last) n, unnest(array['hers', 'team' || n]) t;

insert into metrics.data_point (team_id, metric_id, month, revision, numerator, denominator, entered_by, entered_at)
select md5('team' || n)::uuid, md5('metric' || m)::uuid, month, 1, 20, 60, md5('person' || n)::uuid, timestamptz '2026-03-01Z'
from generate_series(:first, :last) n, generate_series(1, 3) m, unnest('{2025-12,2026-01,2026-02}'::text[]) month;

insert into cycles.cycle (id, version, team_id, number, commitment_id, title, objective, scale, starts_on, task,
    task_owner, data_plan, stage)
select md5('cycle' || n)::uuid, 0, md5('hers')::uuid, n, md5('promise' || n || 1)::uuid, 'Ask ' || n, 'objective',
    '1 patient', date '2026-02-01', 'task', 'Nadia', 'tally', 'DOING'
from generate_series(:first, :last) n
union all
select md5('theirs' || n)::uuid, 0, md5('team' || n)::uuid, 1, null, 'Ask', 'objective', '1 patient', date '2026-02-01', 'task',
    'Person', 'tally', 'DOING'
from generate_series(:first, :last) n;

insert into cycles.question (cycle_id, position, question, prediction)
select md5('cycle' || n)::uuid, position, 'Will she say yes?', '4 of 5'
from generate_series(:first, :last) n, generate_series(0, 2) position;

insert into cycles.move (cycle_id, stage, at, by)
select md5(c || n)::uuid, stage, timestamptz '2026-02-01Z', :nadia
from generate_series(:first, :last) n, unnest('{cycle,theirs}'::text[]) c, unnest('{PLANNED,DOING}'::text[]) stage;
