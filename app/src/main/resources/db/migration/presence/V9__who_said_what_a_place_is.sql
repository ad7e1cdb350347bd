-- What each source said of a place, so that the word before counts again once a source is taken back. The row without a source is what
-- was known before any of those that can still be taken back.
create table presence.spot_setting (
    turn       bigint primary key generated always as identity,
    spot       integer not null,
    setting    text not null,
    source     uuid,
    said_on    date not null,
    unique nulls not distinct (spot, source)
);
create index spot_setting_by_source on presence.spot_setting (source);

create table presence.spot_position (
    turn       bigint primary key generated always as identity,
    spot       integer not null,
    latitude   double precision,
    longitude  double precision,
    source     uuid,
    said_on    date not null,
    unique nulls not distinct (spot, source)
);
create index spot_position_by_source on presence.spot_position (source);
