-- What came instead of it in a later table of the card company, so that it stands again when that one is undone.
alter table tracing.card_holding add column replaced_by uuid;
create index card_holding_by_replacement on tracing.card_holding (replaced_by) where replaced_by is not null;

-- Each card has one owner by the card company's table; a case may cite the table beside it.
drop index tracing.card_holding_owner;
create unique index card_holding_owner on tracing.card_holding (carrier)
    where ended_at is null and case_id is null and evidence = 'OWNER_TABLE';

-- Which other files said the same while the one that a row came from could still be undone.
create table tracing.card_holding_again (
    seq         bigint primary key generated always as identity,
    holding_id  uuid not null references tracing.card_holding on delete cascade,
    source      uuid not null,
    unique (holding_id, source)
);
create index card_holding_again_by_source on tracing.card_holding_again (source);
