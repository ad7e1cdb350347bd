-- An import that could not be taken back stays applied and says why.
alter table shared.import_job drop constraint import_job_check;
alter table shared.import_job add constraint import_job_problem
    check (case state when 'FAILED' then problem is not null when 'DONE' then true else problem is null end);
