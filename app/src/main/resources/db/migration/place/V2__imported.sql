-- which places an import added, for as long as it can be undone
create table place.imported (
    job uuid not null,
    path text collate "C" not null,
    -- as it was added; another one now is a later edit, which stays
    name text collate "C" not null,
    at timestamptz not null,
    primary key (job, path)
);
create index imported_by_at on place.imported (at);
