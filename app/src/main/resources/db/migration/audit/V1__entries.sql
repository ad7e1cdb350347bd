create schema if not exists audit;

-- one row per run of the application; a run that ended leaves no gap in its sequence unexplained
create table audit.writer (
    id uuid primary key,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    closed boolean not null default false
);

create table audit.entry (
    id uuid primary key,
    at timestamptz not null,
    actor uuid,
    action text not null,
    subject uuid,
    -- never deeper than a community: who may read an entry needs no dwelling
    area text collate "C" check (length(area) <= 12),
    purpose text,
    -- json keeps the text as written, which the hash covers
    details json not null,
    writer uuid not null,
    sequence bigint not null,
    hash bytea not null,
    unique (writer, sequence)
);

create index entry_by_subject on audit.entry (subject, id) where subject is not null;
create index entry_by_actor on audit.entry (actor, id) where actor is not null;
create index entry_by_area on audit.entry (area, id) where area is not null;

-- committed but not yet in the chain; one row per transaction, no index: always short
create table audit.unsealed (entries uuid[] not null);

-- identifies this trail in the journal beside the keys
create table audit.trail (
    id uuid primary key default gen_random_uuid(),
    one boolean not null unique default true check (one)
);
insert into audit.trail default values;

-- the chain: each link is a keyed hash over the link before it and the hashes of its entries, in this order
create table audit.link (
    ordinal bigint primary key,
    at timestamptz not null,
    entries uuid[] not null,
    hash bytea not null
);

create table audit.anchor (
    day date primary key,
    ordinal bigint not null,
    hash bytea not null
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger never_changed before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger never_changed before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();
create trigger never_changed before update or delete or truncate on audit.anchor
    for each statement execute function audit.refuse();
create trigger never_changed before update or delete or truncate on audit.trail
    for each statement execute function audit.refuse();
