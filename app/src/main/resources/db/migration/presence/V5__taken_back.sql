-- Days from which a transaction took stays back, kept as long as their stays are. An index reads such a day anew, whole, and what the
-- same transaction added to it comes with the day alone, never with the tail.
create table presence.taken_back (
    day      date not null,
    written  xid8 not null default pg_current_xact_id(),
    primary key (day, written)
);
create index taken_back_by_writing on presence.taken_back (written);

-- It stood for all days together. Gone at once: an instance that still counted here would take stays back unnoticed.
drop table presence.generation;
