-- Takes away the activities that BenchActivities had taught, and whatever has come to hang on them.
-- Run as tandem_owner, in one transaction (docs/adr/0075).

-- Keeps every other writer out until the commit, in the order in which they come to them: nobody meets
-- a ledger without its trigger, and no visit is added to a session that is about to go.
lock table attendance.visit, credits.claim, audit.entry, credits.award, credits.certificate, credits.claim_end, credits.revocation,
    attendance.decision, attendance.bias_case_closing in share row exclusive mode;
alter table credits.claim disable trigger append_only;
alter table credits.claim_end disable trigger append_only;
alter table credits.award disable trigger append_only;
alter table credits.revocation disable trigger append_only;
alter table credits.certificate disable trigger frozen;
alter table attendance.decision disable trigger append_only;
alter table attendance.bias_case_closing disable trigger append_only;
alter table audit.entry disable trigger append_only;

create temp table person on commit drop as
    select account_id as id from accounts.email_address where address like '%@bench.example';
create temp table activity on commit drop as
    select id from activities.activity where gap = 'Made up to be measured on, and removed afterwards.';
create temp table teacher on commit drop as
    select id from activities.person where activity_id in (select id from activity);
create temp table session on commit drop as
    select id from activities.session where activity_id in (select id from activity);
create temp table visit on commit drop as
    select id from attendance.visit where session_id in (select id from session);
create temp table claim on commit drop as
    select id from credits.claim where activity_id in (select id from activity);
create temp table award on commit drop as
    select id, number from credits.award where claim_id in (select id from claim);

delete from audit.entry where actor in (select id from person) or subject in (
    select id from activity union all select id from teacher union all select id from session
    union all select id from visit union all select id from claim union all select id from award);

delete from credits.certificate_pdf where number in (select number from award);
delete from credits.certificate where number in (select number from award);
delete from credits.award_in_force where activity_id in (select id from activity);
delete from credits.revocation where award_id in (select id from award);
delete from credits.award where id in (select id from award);
delete from credits.claim_end where claim_id in (select id from claim);
delete from credits.waiting_claim where claim_id in (select id from claim);
delete from credits.holding_entry where claim_id in (select id from claim);
delete from credits.claim where id in (select id from claim);
delete from credits.holding where person_id in (select id from person);

delete from teams.set_aside where visit_id in (select id from visit);
delete from attendance.disowned_visit where visit_id in (select id from visit);
delete from attendance.resumption where visit_id in (select id from visit);
delete from attendance.bias_case_closing where case_id in (
    select id from attendance.bias_case where visit_id in (select id from visit));
delete from attendance.bias_case where visit_id in (select id from visit);
delete from attendance.tool_lacked where visit_id in (select id from visit);
delete from attendance.help_wanted where visit_id in (select id from visit);
delete from attendance.barrier_named where visit_id in (select id from visit);
delete from attendance.commitment where visit_id in (select id from visit);
delete from attendance.objective_rating where visit_id in (select id from visit);
delete from attendance.evaluation where visit_id in (select id from visit);
delete from attendance.decision where visit_id in (select id from visit);
delete from attendance.late_request where visit_id in (select id from visit);
delete from attendance.used_form where visit_id in (select id from visit);
delete from attendance.visit where id in (select id from visit);
delete from attendance.attendance where session_id in (select id from session);
delete from attendance.room_link where session_id in (select id from session);
delete from attendance.printed_code where session_id in (select id from session);
delete from attendance.session_code where session_id in (select id from session);

delete from activities.session where id in (select id from session);
delete from activities.person where id in (select id from teacher);
delete from activities.objective where activity_id in (select id from activity);
delete from activities.credit_offer where activity_id in (select id from activity);
delete from activities.activity where id in (select id from activity);

alter table credits.claim enable trigger append_only;
alter table credits.claim_end enable trigger append_only;
alter table credits.award enable trigger append_only;
alter table credits.revocation enable trigger append_only;
alter table credits.certificate enable trigger frozen;
alter table attendance.decision enable trigger append_only;
alter table attendance.bias_case_closing enable trigger append_only;
alter table audit.entry enable trigger append_only;
