create schema if not exists vault;

-- which keys the data here need; the keys themselves lie in the key folder
create table vault.key (
    key_id bigint primary key,
    name text not null,
    first_used_at timestamptz not null,
    destroyed_at timestamptz,
    -- the line of the erasure journal, so that neither copy alone can bring the key back
    erasure text,
    check ((destroyed_at is null) = (erasure is null))
);

create table vault.sealed_value (
    subject uuid not null,
    field text not null,
    sealed bytea not null,
    area text collate "C" not null,
    -- keyed, for exact look-up of a document or phone number
    token bytea,
    -- keyed per community, for look-up by parts of a name
    names bigint[],
    primary key (subject, field)
);

create index sealed_value_by_token on vault.sealed_value (token) where token is not null;

-- A short pending list: a search reads all of it, and whoever fills it up empties it within a few milliseconds.
create index sealed_value_by_name on vault.sealed_value using gin (names)
    with (fastupdate = on, gin_pending_list_limit = 512) where names is not null;

-- Rows only ever come in; without this the planner would wait for a fifth of the table to change.
alter table vault.sealed_value set (autovacuum_vacuum_insert_scale_factor = 0.05);

create table vault.reveal_budget (
    actor uuid primary key,
    since timestamptz not null,
    used int not null
);

create table vault.working_set (
    id uuid primary key,
    actor uuid not null,
    purpose text not null,
    people uuid[] not null,
    opened_at timestamptz not null,
    until timestamptz not null
);

create index working_set_by_until on vault.working_set (until);
