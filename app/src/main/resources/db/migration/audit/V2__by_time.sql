-- entries come in by time, so a few pages say where a day lies; costs next to nothing at insert
create index entry_by_at on audit.entry using brin (at) with (pages_per_range = 32);

-- which key the hashes were made with: a key folder with another one is refused
create table audit.key (
    one boolean primary key default true check (one),
    key_id bigint not null
);
