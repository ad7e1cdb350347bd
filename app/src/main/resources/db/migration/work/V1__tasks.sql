create schema if not exists work;

-- What a person must do. Open ones are few; everything that asks for them goes through partial indexes.
create table work.task (
    id uuid primary key,
    kind text not null,
    subject uuid not null,
    path text collate "C" not null,
    urgent boolean not null,
    opened_at timestamptz not null,
    due timestamptz not null,
    taken_by uuid,
    taken_until timestamptz,
    late_since timestamptz,
    closed_at timestamptz,
    closed_by uuid,
    outcome text,
    instruction bytea,
    note bytea,
    check ((taken_by is null) = (taken_until is null)),
    check ((closed_at is null) = (outcome is null))
);
create unique index task_open_by_subject on work.task (kind, subject) where closed_at is null;
create index task_open_by_path on work.task (kind, path) where closed_at is null;
create index task_open_by_due on work.task (due, id) where closed_at is null;
