-- What was removed from the front of the chain when its time was over: the last link that went, and how many entries.
-- The seal is a keyed hash over all of it, so that nobody else can pass a deletion off as this one.
create table audit.purge (
    one boolean primary key default true check (one),
    ordinal bigint not null,
    hash bytea not null,
    entries bigint not null,
    -- a line per writer: up to which of its numbers entries may be gone
    numbers text not null,
    at timestamptz not null,
    seal bytea not null
);

create index link_by_at on audit.link using brin (at) with (pages_per_range = 32);

-- only the removal of what is over says so; everybody else is refused as before
create or replace function audit.refuse() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('shouwang.audit_purge', true) = 'yes' then
        return null;
    end if;
    raise exception 'audit.% is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
