-- how often a person who looked at what had passed agreed with that
create index decision_second_look on resident.decision (at, id) where second_look;
