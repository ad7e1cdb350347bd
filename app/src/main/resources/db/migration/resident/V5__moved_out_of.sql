-- Whoever registered somebody is told of what is held about them, also after they were moved to another household.
create index person_step_by_household on resident.person_step (household_id) where kind = 'MOVED' and undone_at is null;
