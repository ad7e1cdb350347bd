-- Timetables as their operator publishes them; the youngest counts from its first day on. No personal data.
create table tracing.network (
    id         uuid primary key,
    feed       bytea not null,
    -- the first day that it plans
    valid_from date not null,
    lines      integer not null,
    patterns   integer not null,
    stops      integer not null,
    trips      integer not null,
    left_out   bigint not null,
    brought_by uuid not null,
    brought_at timestamptz not null
);

-- How the operator of this city writes its taps down; the youngest counts. No personal data.
create table tracing.tap_mapping (
    id         uuid primary key,
    content    text not null,
    brought_by uuid not null,
    brought_at timestamptz not null
);

-- What became of the rows of each file of taps.
create table tracing.tap_file (
    id          uuid primary key,
    list        text not null,
    taps        bigint not null,
    duplicates  bigint not null,
    other_kinds bigint not null,
    refused     bigint not null,
    brought_by  uuid not null,
    brought_at  timestamptz not null
);

-- How far the rides of each day have been inferred: again whenever more was wanted than was done.
create table tracing.ride_day (
    day         date primary key,
    wanted      bigint not null,
    done        bigint not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    taps        bigint not null default 0,
    reached     bigint not null default 0,
    likely      bigint not null default 0,
    possible    bigint not null default 0,
    network     uuid,
    problem     text,
    check (done <= wanted)
);
