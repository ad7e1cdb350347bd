-- What was answered to a request, letter by letter: another city finds one contact today and the next one tomorrow.
create table tracing.assistance_answer (
    id           uuid primary key,
    request_id   uuid not null references tracing.assistance_request,
    file_number  text not null unique,
    words        bytea not null,
    answered_at  timestamptz not null,
    answered_by  uuid not null
);
create index assistance_answer_by_request on tracing.assistance_answer (request_id, answered_at, id);

-- Which of the contacts that a request hands on an answer is about.
create table tracing.answered_for (
    answer_id   uuid not null references tracing.assistance_answer,
    request_id  uuid not null,
    carrier     integer not null,
    primary key (answer_id, carrier),
    foreign key (request_id, carrier) references tracing.forwarded
);
create index answered_for_by_contact on tracing.answered_for (request_id, carrier);

-- Answers so far had their request's id as theirs when they were sealed, so they keep it.
insert into tracing.assistance_answer (id, request_id, file_number, words, answered_at, answered_by)
select id, id, answer_file_number, answer, answered_at, answered_by
  from tracing.assistance_request
 where answered_at is not null;
insert into tracing.answered_for (answer_id, request_id, carrier)
select f.request_id, f.request_id, f.carrier
  from tracing.forwarded f
  join tracing.assistance_answer a on a.id = f.request_id;
alter table tracing.assistance_request
    drop constraint answered_under_a_number,
    drop column answer,
    drop column answer_file_number,
    drop column answered_by;
-- since when no further answer is awaited
alter table tracing.assistance_request rename column answered_at to settled_at;

-- Drivers and crew of whom no card is known: who they are stands in words, such as their depot, number and shift.
create table tracing.crew (
    id           uuid primary key,
    case_id      uuid not null references tracing.infection_case,
    kind         text not null check (kind in ('DRIVER', 'CREW')),
    words        bytea not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index crew_by_case on tracing.crew (case_id, recorded_at);
