create schema if not exists presence;

-- Who can be somewhere: a registered person, or a card whose holder may be anybody. The numbers are those of the index.
create table presence.carrier (
    number     integer primary key generated always as identity (maxvalue 67108863),
    person_id  uuid unique,
    token      bytea unique,
    card       bytea,
    check ((person_id is null) = (token is not null)),
    check ((token is null) = (card is null))
);

-- Where somebody can be: a vehicle, a venue, a queue, a household. Public, except that a household is somebody's.
create table presence.spot (
    number  integer primary key generated always as identity,
    kind    text not null check (kind in ('VEHICLE', 'VENUE', 'QUEUE', 'HOUSEHOLD')),
    code    text collate "C" not null,
    name    text not null,
    line    text not null default '',
    setting text not null,
    area    text collate "C",
    unique (kind, code, line)
);

-- The log, by the day on which a stay began; retention drops a day. What is in it is never changed.
-- "written" is the transaction: those before the oldest open one are all there, so a reader behind them misses nothing.
create sequence presence.stay_seq;
create table presence.stay (
    day        date not null,
    carrier    integer not null,
    spot       integer not null,
    began      timestamptz not null,
    seconds    integer not null check (seconds between 0 and 131071),
    boarded    smallint not null default 255,
    alighted   smallint not null default 255,
    certainty  smallint not null default 15 check (certainty between 0 and 15),
    source     uuid not null,
    written    xid8 not null default pg_current_xact_id(),
    seq        bigint not null default nextval('presence.stay_seq'),
    primary key (day, carrier, spot, began)
) partition by range (day);
create index stay_by_writing on presence.stay (written, seq);
create index stay_by_source on presence.stay (source);

-- Counts up whenever stays are taken back, after which an index must be made anew.
create table presence.generation (number bigint not null);
insert into presence.generation values (0);
create unique index generation_once on presence.generation ((true));
