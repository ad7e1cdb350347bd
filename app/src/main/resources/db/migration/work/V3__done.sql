-- what somebody has done and may turn out otherwise, a page at a time
create index task_done_by_due on work.task (kind, due desc, id desc) where closed_by is not null;
