-- The transaction that added a place or last said what it is. Those before the oldest open one are all there, so whoever keeps the settings
-- in memory reads what came since and misses nothing.
alter table presence.spot add column written xid8 not null default pg_current_xact_id();
create index spot_by_writing on presence.spot (written);
