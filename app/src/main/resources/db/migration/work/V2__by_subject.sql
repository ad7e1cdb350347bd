-- the last task about a subject, when its end is taken back or what was written at its end is read
create index task_by_subject on work.task (subject, kind, closed_at);
