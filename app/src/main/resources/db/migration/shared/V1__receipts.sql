create schema if not exists shared;

-- one row per write that was acknowledged; the fill factor leaves room for its answer beside it
create table shared.receipt (
    key uuid not null,
    principal text not null collate "C",
    hash bytea not null,
    received_at timestamptz not null,
    status smallint,
    content_type text,
    body text,
    primary key (key, principal)
) with (fillfactor = 50);

-- rows come in the order of time, so the sweep needs no more than this
create index receipt_by_received_at on shared.receipt using brin (received_at);
