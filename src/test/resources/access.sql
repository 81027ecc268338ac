-- Rows that the demo's story leaves out and a path of access.csv names; :hash belongs to every link.
insert into files.file (id, name, type, size, sha256, kept_by, kept_at)
select md5('access')::uuid, 'access.txt', 'TEXT', 4, sha256('text'), account_id, now()
from accounts.email_address where address = 'cleo.marsh@demo.example' on conflict do nothing;

insert into files.content (file_id, bytes) values (md5('access')::uuid, 'text') on conflict do nothing;

insert into toolkit.artifact (id, kind, title, what, why, file_id, created_at, created_by)
select md5('access')::uuid, 'PATIENT_EDUCATION', 'Access', 'what', 'why', md5('access')::uuid, now(), account_id
from accounts.email_address where address = 'cleo.marsh@demo.example' on conflict do nothing;

insert into toolkit.activity_artifact (activity_id, artifact_id)
select s.activity_id, md5('access')::uuid
from attendance.visit v join activities.session s on s.id = v.session_id
join accounts.email_address e on e.account_id = v.person_id and e.address = 'nadia.farouk@demo.example'
on conflict do nothing;

insert into credits.claim (id, person_id, offer_id, activity_id, credit_type, entry, amount, minutes, visits,
    completed_on, attested_at)
select md5('access')::uuid, e.account_id, o.id, o.activity_id, o.credit_type, 'ATTENDANCE', 1, 60, '{}', '2026-03-02', now()
from activities.credit_offer o join toolkit.activity_artifact a on a.activity_id = o.activity_id
join accounts.email_address e on e.address = 'lena.hartog@demo.example'
where a.artifact_id = md5('access')::uuid and o.credit_type = 'PARTICIPATION' on conflict do nothing;

insert into credits.waiting_claim (claim_id) values (md5('access')::uuid) on conflict do nothing;

insert into teams.ask (id, team_id, account_id, roles, asked_at)
select md5('access')::uuid, t.id, e.account_id, '{MEMBER}', now()
from teams.team t, accounts.email_address e
where t.name = 'Harlan Creek Family Health' and e.address = 'lena.hartog@demo.example' on conflict do nothing;

insert into teams.help (id, team_id, asked_by, asked_at, wish)
select md5('access')::uuid, t.id, t.founded_by, now(), 'Access'
from teams.team t where t.name = 'Harlan Creek Family Health' on conflict do nothing;

insert into teams.invitation (id, team_id, token_hash, made_by, made_at, expires_at)
select md5('access')::uuid, t.id, :hash, t.founded_by, now(), now() + interval '7 days'
from teams.team t where t.name = 'Harlan Creek Family Health' on conflict do nothing;

insert into accounts.invitation (id, token_hash, purpose, address, name, roles, invited_by, invited_at, expires_at)
select md5('access')::uuid, :hash, 'JOIN', 'access@demo.example', 'Ines', '{LEARNER}', account_id, now(),
    now() + interval '7 days'
from accounts.email_address where address = 'sam.whitfield@demo.example' on conflict do nothing;

insert into accounts.sign_in_code (id, purpose, device, address, code_hash, link_hash, asked_at, expires_at)
values (md5('access')::uuid, 'SIGN_IN', sha256('access'), 'nadia.farouk@demo.example', sha256('access'), :hash, now(),
    now() + interval '1 day') on conflict do nothing;

insert into accounts.known_device (id, device, account_id, label, remembered_at, last_seen_at)
select md5('access')::uuid, sha256('access'), account_id, 'Firefox', now(), now()
from accounts.email_address where address = 'nadia.farouk@demo.example' on conflict do nothing;
