-- The stop where a card was held to a validator, as its operator writes it, where that is known. The column stands last in every
-- partition that there is, and comes with the table to those that will be.
alter table presence.tap add column boarded text;
