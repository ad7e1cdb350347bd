create schema if not exists tracing;

-- Somebody infected, known by a file number; who it is stands here only as the id of a registered person.
create table tracing.infection_case (
    id           uuid primary key,
    number       text not null unique,
    path         text collate "C" not null,
    kind         text not null check (kind in ('CONFIRMED', 'ASYMPTOMATIC')),
    basis        text not null check (basis in ('ONSET', 'FIRST_POSITIVE')),
    day          date not null,
    isolated_at  timestamptz,
    setting      text not null check (setting in ('BUS', 'VENUE', 'HOUSEHOLD', 'WORK', 'UNKNOWN')),
    person_id    uuid,
    state        text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    opened_at    timestamptz not null,
    opened_by    uuid not null,
    changed_at   timestamptz not null,
    version      integer not null default 0
);
create index infection_case_by_path on tracing.infection_case (path, opened_at desc, id desc);

-- Who held a card when, and how that is known: several a person, one lent to another for a time.
create table tracing.card_holding (
    id           uuid primary key,
    carrier      integer not null,
    person_id    uuid,
    case_id      uuid references tracing.infection_case,
    held_from    timestamptz,
    held_until   timestamptz check (held_until > held_from),
    evidence     text not null check (evidence in ('OWNER_TABLE', 'CAMERA', 'SERVICE_HALL', 'INTERVIEW')),
    lent         boolean not null default false,
    owner_name   bytea,
    owner_phone  bytea,
    note         bytea,
    source       uuid,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    ended_at     timestamptz
);
create index card_holding_by_carrier on tracing.card_holding (carrier) where ended_at is null;
create index card_holding_by_person on tracing.card_holding (person_id) where ended_at is null and person_id is not null;
create index card_holding_by_case on tracing.card_holding (case_id) where ended_at is null and case_id is not null;
create index card_holding_by_source on tracing.card_holding (source) where source is not null;
create unique index card_holding_owner on tracing.card_holding (carrier)
    where ended_at is null and evidence = 'OWNER_TABLE';

-- What a person says, beside what the data say.
create table tracing.statement (
    id           uuid primary key,
    case_id      uuid not null references tracing.infection_case,
    kind         text not null check (kind in ('TAXI', 'CASH_RIDE', 'WORK', 'MEAL', 'HOME', 'SHOPPING', 'WALK', 'OTHER')),
    began        timestamptz not null,
    ended        timestamptz not null check (ended > began),
    words        bytea not null,
    companions   integer check (companions between 0 and 10000),
    recorded_at  timestamptz not null,
    recorded_by  uuid not null
);
create index statement_by_case on tracing.statement (case_id, began);

-- What is known of a contact beside the data: crew, outside the city, on another list already.
create table tracing.mark (
    case_id      uuid not null references tracing.infection_case,
    carrier      integer not null,
    kind         text not null check (kind in ('OUTSIDE_CITY', 'ON_ANOTHER_LIST', 'DRIVER', 'CREW', 'NO_CONTACT')),
    note         bytea,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    primary key (case_id, carrier, kind)
);

-- A question that two people stand behind. Nothing is computed for one that nobody has approved.
create sequence tracing.look_up_number;
create table tracing.look_up (
    id             uuid primary key,
    number         bigint not null unique default nextval('tracing.look_up_number'),
    path           text collate "C" not null,
    purpose        text not null check (purpose in ('FIND_CONTACTS', 'FIND_SOURCE', 'CHECK_STATEMENT', 'ANSWER_REQUEST')),
    note           bytea,
    window_from    timestamptz not null,
    window_until   timestamptz not null check (window_until > window_from),
    least_seconds  integer not null check (least_seconds between 1 and 86400),
    state          text not null check (state in ('WAITING', 'APPROVED', 'EMERGENCY', 'REFUSED', 'ENDED')),
    asked_by       uuid not null,
    asked_at       timestamptz not null,
    second         uuid,
    confirm_by     timestamptz,
    decided_by     uuid,
    decided_at     timestamptz,
    decision_note  bytea,
    visible_until  timestamptz,
    constraint two_people check (decided_by is distinct from asked_by and second is distinct from asked_by),
    constraint approved_by_somebody check (state <> 'APPROVED' or (decided_by is not null and visible_until is not null)),
    constraint emergency_names_two check (state <> 'EMERGENCY' or (second is not null and confirm_by is not null))
);
create index look_up_by_path on tracing.look_up (path, asked_at desc, id desc);
create table tracing.look_up_case (
    look_up_id  uuid not null references tracing.look_up,
    case_id     uuid not null references tracing.infection_case,
    primary key (look_up_id, case_id)
);
create index look_up_case_by_case on tracing.look_up_case (case_id);

-- Whom an answer has shown, so that each person's record says so once for each look-up and reader.
create table tracing.shown (
    look_up_id  uuid not null references tracing.look_up,
    reader      uuid not null,
    person_id   uuid not null,
    at          timestamptz not null,
    primary key (look_up_id, reader, person_id)
);

-- Passengers whom only a public call can find; nobody is named in it.
create table tracing.public_call (
    id            uuid primary key,
    case_id       uuid not null references tracing.infection_case,
    path          text collate "C" not null,
    line          text not null,
    vehicle       text not null,
    began         timestamptz not null,
    ended         timestamptz not null check (ended > began),
    words         text not null,
    published_at  timestamptz not null,
    published_by  uuid not null,
    withdrawn_at  timestamptz
);
create index public_call_by_path on tracing.public_call (path, published_at desc, id desc);
create index public_call_open on tracing.public_call (published_at desc) where withdrawn_at is null;

-- What the police or another city asks, and what was answered: each under its file number.
create table tracing.assistance_request (
    id                  uuid primary key,
    path                text collate "C" not null,
    case_id             uuid references tracing.infection_case,
    direction           text not null check (direction in ('FROM_THEM', 'TO_THEM')),
    file_number         text not null unique,
    partner             text not null,
    question            bytea not null,
    received_at         timestamptz not null,
    due                 timestamptz,
    recorded_by         uuid not null,
    answer_file_number  text unique,
    answer              bytea,
    answered_at         timestamptz,
    answered_by         uuid,
    constraint answered_under_a_number check (
        (answered_at is null) = (answer is null) and (answered_at is null) = (answer_file_number is null))
);
create index assistance_request_by_path on tracing.assistance_request (path, received_at desc, id desc);

-- Contacts pushed to where they live, and what became of them.
create sequence tracing.follow_up_number;
create table tracing.follow_up_list (
    id          uuid primary key,
    number      bigint not null unique default nextval('tracing.follow_up_number'),
    look_up_id  uuid not null references tracing.look_up,
    path        text collate "C" not null,
    pushed_at   timestamptz not null,
    pushed_by   uuid not null,
    due         timestamptz not null
);
create index follow_up_list_by_path on tracing.follow_up_list (path, pushed_at desc, id desc);
create table tracing.follow_up (
    id          uuid primary key,
    list_id     uuid not null references tracing.follow_up_list,
    carrier     integer not null,
    person_id   uuid not null,
    path        text collate "C" not null,
    score       integer not null,
    grade       text not null,
    outcome     text check (outcome in ('FOUND', 'TESTED', 'ISOLATED', 'WRONG_PERSON', 'NOT_FOUND')),
    outcome_at  timestamptz,
    outcome_by  uuid,
    unique (list_id, person_id),
    check ((outcome is null) = (outcome_at is null))
);
create index follow_up_by_path on tracing.follow_up (path);

-- What the nightly comparison of index and log came to.
create table tracing.index_check (
    id         uuid primary key,
    at         timestamptz not null,
    days       integer not null,
    sampled    integer not null,
    differing  integer not null,
    what       text not null
);
