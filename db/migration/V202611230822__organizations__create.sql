-- One installation belongs to one accredited provider; many organizations and sites take part.
create schema organizations;

-- One row, for ever. Statements are the accreditor's wording, edited by the office, with placeholders
-- {provider} {format} {credits} {title}.
create table organizations.provider (
    only_one                boolean     primary key default true check (only_one),
    version                 integer     not null default 0,
    name                    text        not null check (length(name) between 1 and 200),
    zone                    text        not null,
    accme_provider_id       text        check (accme_provider_id ~ '^[0-9]{7}$'),
    accreditation_statement text        not null,
    designation_statement   text        not null,
    participation_statement text        not null,
    signatory_name          text        not null default '',
    signatory_title         text        not null default ''
);

insert into organizations.provider (name, zone, accreditation_statement, designation_statement, participation_statement)
values ('Your organization', 'America/New_York',
        '{provider} is accredited by the Accreditation Council for Continuing Medical Education to provide continuing medical education for physicians.',
        'The {provider} designates this {format} for a maximum of {credits} AMA PRA Category 1 Credit(s)™. Physicians should claim only the credit commensurate with the extent of their participation in the activity.',
        'This activity was designated for {credits} AMA PRA Category 1 Credit(s)™. This certificate records participation.');

create table organizations.organization (
    id     uuid primary key,
    name   text not null check (length(name) between 1 and 200),
    zone   text not null,
    state  text not null check (state in ('PROPOSED', 'CONFIRMED'))
);
create unique index organizations_have_one_row_a_name on organizations.organization (lower(name));

create table organizations.site (
    id              uuid primary key,
    organization_id uuid not null references organizations.organization,
    name            text not null check (length(name) between 1 and 200),
    city            text not null default '',
    us_state        text not null default '' check (us_state = '' or us_state ~ '^[A-Z]{2}$'),
    state           text not null check (state in ('PROPOSED', 'CONFIRMED')),
    proposed_by     uuid references accounts.account,
    constraint sites_have_one_row_a_name_in_their_organization unique (organization_id, name)
);
create index on organizations.site (lower(name) text_pattern_ops);
