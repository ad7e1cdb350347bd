-- A day whose inference failed stays undone, and is tried again: how often it failed in a row, and when not before.
alter table tracing.ride_day add column failed int not null default 0 check (failed >= 0);
alter table tracing.ride_day add column retry_at timestamptz;

-- Those that failed so far count as done.
update tracing.ride_day set done = done - 1, failed = 1 where problem is not null and done = wanted and done > 0;
