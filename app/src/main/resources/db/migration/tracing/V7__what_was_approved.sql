-- Whom a look-up was about when somebody stood behind it, as a digest: it answers for nobody else. Look-ups from before
-- have none and are asked for again.
alter table tracing.look_up add column about_whom text;

-- Whoever asked has seen enough. An emergency keeps its state, for the second person has yet to stand by it.
alter table tracing.look_up add column ended_at timestamptz;
create index look_up_emergency on tracing.look_up (asked_by) where state = 'EMERGENCY';
