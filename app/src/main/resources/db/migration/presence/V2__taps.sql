-- Cards held to validators, by day as the log is; retention drops a day. What they mean is inferred and stands in the log.
create table presence.tap (
    day      date not null,
    carrier  integer not null,
    -- a vehicle on a line; its code is empty where nobody knows the vehicle
    spot     integer not null,
    at       timestamptz not null,
    -- until the rider got off, where the operator knows it; else -1
    seconds  integer not null default -1 check (seconds between -1 and 86400),
    -- in the smallest unit of the currency; -1 where it was not said
    amount   integer not null default -1,
    source   uuid not null,
    primary key (day, carrier, at, spot)
) partition by range (day);
create index tap_by_spot on presence.tap (spot, at);
create index tap_by_source on presence.tap (source);
