-- The stop where a rider got off, as the operator writes it, where that is known and the time is not. The column stands last in
-- every partition that there is, and comes with the table to those that will be.
alter table presence.tap add column alighted text;
