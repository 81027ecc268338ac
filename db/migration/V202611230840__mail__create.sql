-- The outbox: a row in the transaction of whoever promised the mail, sent after its commit (docs/adr/0010).
create schema mail;

-- The log: who was mailed what kind of letter, and what became of it. Never what it said.
create table mail.delivery (
    id         uuid        primary key,
    kind       text        not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
    recipient  text        not null,
    reference  uuid,
    state      text        not null check (state in ('WAITING', 'SENT', 'FAILED', 'EXPIRED', 'KEPT')),
    created_at timestamptz not null,
    expires_at timestamptz,
    attempts   integer     not null default 0,
    tried_at   timestamptz,
    next_at    timestamptz,
    error      text,
    constraint only_what_waits_is_tried_again check ((state = 'WAITING') = (next_at is not null)),
    constraint failed_mails_say_why check (state <> 'FAILED' or error is not null)
);
create index on mail.delivery (created_at desc, id desc);
create index on mail.delivery (recipient, created_at desc, id desc);
create index on mail.delivery (reference) where reference is not null;
create index on mail.delivery (created_at desc, id desc) where state = 'FAILED';

-- What it says, sealed; gone when it was sent, when its code was used, when it is of no use any more.
create table mail.letter (
    delivery_id uuid  primary key references mail.delivery,
    key_id      text  not null,
    sealed      bytea not null
);
