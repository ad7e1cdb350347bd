-- Taps of a day whose boarding stop the operator names and the timetable of their line has not.
alter table tracing.ride_day add column unknown_stops bigint not null default 0;
