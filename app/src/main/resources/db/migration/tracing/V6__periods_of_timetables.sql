-- The last day for which the publisher of a timetable vouches; null where nothing says it.
alter table tracing.network add column valid_until date;
