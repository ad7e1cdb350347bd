-- Words about what happened, such as the reason somebody gave for a look; sealed, since people write names into them.
alter table resident.happening add column note bytea;
