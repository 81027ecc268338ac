-- Credit is a ledger (docs/adr/0050): claims, their ends, awards and revocations are rows that never change.
-- Beside it stand the tables that may change because they are no facts: holdings count, the others say "not twice".
create schema credits;

-- Claimed by the learner. Minutes and visits are what the amount was counted from, as they stood then.
create table credits.claim (
    id           uuid          primary key,
    person_id    uuid          not null references accounts.account,
    offer_id     uuid          not null references activities.credit_offer,
    activity_id  uuid          not null references activities.activity,
    credit_type  text          not null check (credit_type ~ '^[A-Z][A-Z0-9_]*$'),
    entry        text          not null check (entry ~ '^[A-Z][A-Z0-9_]*$'),
    amount       numeric(6, 2) not null,
    minutes      integer       not null check (minutes >= 0),
    visits       uuid[]        not null,
    completed_on date          not null,
    attested_at  timestamptz   not null,
    constraint claims_come_in_quarter_hours check (amount > 0 and mod(amount, 0.25) = 0)
);
create index on credits.claim (person_id, activity_id);
create index on credits.claim (activity_id);

create table credits.claim_end (
    claim_id uuid        primary key references credits.claim,
    how      text        not null check (how in ('WITHDRAWN', 'REFUSED', 'REVOKED')),
    ended_at timestamptz not null,
    ended_by uuid        not null references accounts.account,
    reason   text        not null check (length(reason) between 1 and 500)
);

-- Awarded by nobody = by the rules, in the transaction of the claim. The number is on the certificate.
create table credits.award (
    id         uuid          primary key,
    claim_id   uuid          not null references credits.claim,
    amount     numeric(6, 2) not null,
    awarded_at timestamptz   not null,
    awarded_by uuid          references accounts.account,
    reason     text          check (length(reason) between 1 and 500),
    corrects   uuid          references credits.award,
    number     text          not null,
    constraint awards_come_in_quarter_hours check (amount > 0 and mod(amount, 0.25) = 0),
    constraint whoever_awards_says_why check ((awarded_by is null) = (reason is null)),
    constraint an_award_is_corrected_once unique (corrects),
    constraint certificate_numbers_are_drawn_once unique (number),
    constraint certificate_numbers_have_fourteen_symbols check (number ~ '^[0-9A-HJKMNP-TV-Z]{14}$')
);
create index on credits.award (claim_id);
create index newest_awards_first on credits.award (awarded_at, id);

create table credits.revocation (
    award_id   uuid        primary key references credits.award,
    revoked_at timestamptz not null,
    revoked_by uuid        not null references accounts.account,
    reason     text        not null check (length(reason) between 1 and 500)
);

create trigger append_only before update or delete or truncate on credits.claim
    execute function infrastructure.refuse_change();
create trigger append_only before update or delete or truncate on credits.claim_end
    execute function infrastructure.refuse_change();
create trigger append_only before update or delete or truncate on credits.award
    execute function infrastructure.refuse_change();
create trigger append_only before update or delete or truncate on credits.revocation
    execute function infrastructure.refuse_change();

-- The counter: claimed = claims that have not ended, awarded = awards that are not revoked.
create table credits.holding (
    person_id  uuid          not null references accounts.account,
    offer_id   uuid          not null references activities.credit_offer,
    designated numeric(6, 2) not null,
    increment  numeric(6, 2) not null default 0.25,
    claimed    numeric(6, 2) not null default 0,
    awarded    numeric(6, 2) not null default 0,
    primary key (person_id, offer_id),
    constraint awarded_within_claimed_within_designated_in_increments
        check (0 <= awarded and awarded <= claimed and claimed <= designated
               and mod(claimed, increment) = 0 and mod(awarded, increment) = 0)
);

-- What of an offer is claimed: nothing twice. Comes with the claim, goes when the claim ends.
create table credits.holding_entry (
    person_id uuid not null,
    offer_id  uuid not null,
    entry     text not null,
    claim_id  uuid not null unique references credits.claim,
    primary key (person_id, offer_id, entry),
    foreign key (person_id, offer_id) references credits.holding
);

-- One award in force per person, activity and entry, whichever offer it is of.
create table credits.award_in_force (
    person_id   uuid not null references accounts.account,
    activity_id uuid not null references activities.activity,
    entry       text not null,
    award_id    uuid not null unique references credits.award,
    constraint one_award_in_force_a_person_and_activity primary key (person_id, activity_id, entry)
);

-- Claims that the office has to decide. Whoever deletes the row has decided.
create table credits.waiting_claim (
    claim_id uuid primary key references credits.claim
);

-- What a certificate says, frozen with the award; only the person's name may be destroyed one day.
create table credits.certificate (
    number                  text        not null references credits.award (number),
    version                 integer     not null check (version >= 1),
    title                   text        not null,
    format                  text        not null,
    place                   text        not null,
    starts_on               date        not null,
    ends_on                 date        not null,
    provider                text        not null,
    accreditation_statement text        not null,
    credit_statement        text        not null,
    signatory_name          text        not null,
    signatory_title         text        not null,
    person                  bytea,
    key_id                  text,
    issued_at               timestamptz not null,
    primary key (number, version),
    constraint sealed_with_a_known_key check ((person is null) = (key_id is null))
);

create function credits.keep_what_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or to_jsonb(new) - 'person' - 'key_id' <> to_jsonb(old) - 'person' - 'key_id' then
        raise exception 'credits.certificate is frozen' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger frozen before update or delete on credits.certificate
    for each row execute function credits.keep_what_is_frozen();
create trigger never_emptied before truncate on credits.certificate
    execute function infrastructure.refuse_change();

-- Made at the first download, sealed; the same bytes ever after (docs/adr/0052).
create table credits.certificate_pdf (
    number  text        not null,
    version integer     not null,
    bytes   bytea       not null,
    key_id  text        not null,
    sha256  bytea       not null check (length(sha256) = 32),
    made_at timestamptz not null,
    primary key (number, version),
    foreign key (number, version) references credits.certificate
);
