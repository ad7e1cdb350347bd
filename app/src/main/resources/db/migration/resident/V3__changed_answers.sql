-- the doubts as they were before the answer, so that a household can change it for ten minutes
alter table resident.question add column before jsonb;
