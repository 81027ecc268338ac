-- What a person brings to learning. Identifiers (licence, NPI) come with their own encrypted table.
create schema learners;

create table learners.learner (
    account_id uuid primary key references accounts.account,
    profession text not null check (profession ~ '^[A-Z_]+$')
);
