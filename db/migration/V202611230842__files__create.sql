-- Uploads, known by their content and served as attachments only.
create schema files;

create table files.file (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 200),
    type       text        not null check (type in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'TEXT', 'CSV')),
    size       integer     not null,
    sha256     bytea       not null,
    kept_by    uuid        not null,
    kept_at    timestamptz not null,
    constraint files_have_at_most_ten_megabytes check (size between 1 and 10485760)
);

-- Apart, so that a list of files never reads one.
create table files.content (
    file_id uuid  primary key references files.file,
    bytes   bytea not null
);
alter table files.content alter column bytes set storage external;
