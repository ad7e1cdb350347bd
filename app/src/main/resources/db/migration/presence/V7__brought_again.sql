-- What one source brought that another had brought before, with what it says of it: it takes the place of the row in the log once that
-- one is taken back. Kept as long as the day.
create table presence.stay_again (
    turn       bigint primary key generated always as identity,
    day        date not null,
    carrier    integer not null,
    spot       integer not null,
    began      timestamptz not null,
    seconds    integer not null,
    boarded    smallint not null,
    alighted   smallint not null,
    certainty  smallint not null,
    source     uuid not null
);
create index stay_again_by_stay on presence.stay_again (day, carrier, spot, began);
create index stay_again_by_source on presence.stay_again (source);

create table presence.tap_again (
    turn      bigint primary key generated always as identity,
    day       date not null,
    carrier   integer not null,
    spot      integer not null,
    at        timestamptz not null,
    seconds   integer not null,
    amount    integer not null,
    boarded   text,
    alighted  text,
    source    uuid not null
);
create index tap_again_by_tap on presence.tap_again (day, carrier, at, spot);
create index tap_again_by_source on presence.tap_again (source);
