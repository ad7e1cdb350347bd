create schema if not exists resident;

-- Numbers of registrations: drawn in order, shown through a keyed permutation, so that none tells of its neighbours.
create sequence resident.registration_number increment by 64 cache 1;

-- People who live together. The path is the dwelling, or the community while the address is pending.
create table resident.household (
    id uuid primary key,
    path text collate "C" not null,
    state text not null check (state in ('PENDING', 'IN_REVIEW', 'REGISTERED', 'VOID')),
    head_id uuid not null,
    people smallint not null check (people >= 0),
    on_behalf boolean not null,
    registered_at timestamptz not null,
    merged_into uuid references resident.household,
    version integer not null,
    check ((state = 'VOID') = (merged_into is not null))
);
create index household_by_path on resident.household (path, id);
create index household_by_state on resident.household (state, path, id) where state <> 'REGISTERED';

-- The act of registering; shares the household's id.
create table resident.registration (
    id uuid primary key references resident.household,
    number text not null unique,
    account_id uuid,
    by_account uuid,
    reason text,
    captured_at timestamptz not null,
    received_at timestamptz not null,
    notice_version text not null,
    check ((account_id is null) <> (by_account is null)),
    check ((by_account is null) = (reason is null))
);
create index registration_by_account on resident.registration (account_id, received_at) where account_id is not null;
create index registration_by_actor on resident.registration (by_account, received_at) where by_account is not null;

-- A person as one registration knows them; never unique by document. Two rows of one human being are linked, not merged.
create table resident.person (
    id uuid primary key,
    household_id uuid not null references resident.household,
    path text collate "C" not null,
    position smallint not null,
    relation text not null,
    document_kind text not null,
    born date,
    sex text,
    guardian_id uuid,
    no_guardian text,
    left_at timestamptz
);
create index person_by_household on resident.person (household_id);

create table resident.care_need (
    kind text not null,
    path text collate "C" not null,
    household_id uuid not null references resident.household,
    person_id uuid not null,
    note bytea,
    primary key (kind, path, household_id, person_id)
);

-- Where somebody lives and where they are registered, both with history. The text of a registered residence is in the vault.
create table resident.residence (
    person_id uuid not null references resident.person,
    id uuid not null,
    kind text not null check (kind in ('LIVING', 'REGISTERED')),
    path text collate "C",
    since date not null,
    until date check (until >= since),
    primary key (person_id, id),
    check ((kind = 'LIVING') = (path is not null))
);

-- A number with its owner and purpose; the number itself is in the vault. Many may hold the same one.
create table resident.contact (
    id uuid primary key,
    household_id uuid not null references resident.household,
    person_id uuid references resident.person,
    purpose text not null check (purpose in ('HOUSEHOLD', 'OWN'))
);
create index contact_by_household on resident.contact (household_id);

-- One review per registration, whatever came of it; shares the household's id.
create table resident.review (
    id uuid primary key references resident.household,
    status text not null check (status in ('PASSED', 'QUESTION', 'HUMAN', 'CALL', 'MERGED')),
    second_look boolean not null,
    score smallint not null,
    addends jsonb not null,
    since timestamptz not null,
    queued boolean not null
);
create index review_not_queued on resident.review (id) where not queued;

create table resident.question (
    id uuid primary key,
    household_id uuid not null references resident.household,
    kind text not null,
    subject_id uuid not null references resident.person,
    rule text,
    asked_by uuid,
    asked_at timestamptz not null,
    due timestamptz not null,
    choice text,
    answered_at timestamptz,
    withdrawn_at timestamptz,
    check ((choice is null) = (answered_at is null))
);
create unique index question_open on resident.question (household_id) where answered_at is null and withdrawn_at is null;
create index question_due on resident.question (due) where answered_at is null and withdrawn_at is null;
create index question_by_household on resident.question (household_id);

-- What a reviewer decided, and what stood before, so that it can be taken back.
create table resident.decision (
    id uuid primary key,
    household_id uuid not null references resident.household,
    kind text not null,
    by_account uuid not null,
    at timestamptz not null,
    second_look boolean not null,
    before jsonb not null,
    undone_at timestamptz
);
create index decision_by_household on resident.decision (household_id, at);
create index decision_by_account on resident.decision (by_account, at);

-- Two rows of one human being; taking the link back leaves both as they were.
create table resident.person_link (
    person_id uuid not null references resident.person,
    into_id uuid not null references resident.person,
    decision_id uuid not null references resident.decision,
    at timestamptz not null,
    undone_at timestamptz,
    primary key (decision_id, person_id),
    check (person_id <> into_id)
);
create unique index person_link_in_force on resident.person_link (person_id) where undone_at is null;
create index person_link_by_target on resident.person_link (into_id);

-- All that happened to a household, for its card. Rows are added, never changed; codes and ids only.
create table resident.happening (
    household_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    kind text not null,
    params jsonb not null,
    by_account uuid,
    on_behalf boolean not null,
    primary key (household_id, id)
);

-- A form that somebody is filling in, to go on with on another device.
create table resident.draft (
    account_id uuid primary key,
    version integer not null,
    step text not null,
    form bytea not null,
    updated_at timestamptz not null
);

-- Figures per building (per community while addresses are pending), kept with every change and summed upward.
create table resident.tally (
    path text collate "C" primary key,
    households integer not null,
    people integer not null,
    pending integer not null,
    in_review integer not null,
    questions integer not null
) with (fillfactor = 50);

-- Who left a household or moved to another one, and what brought it about: a decision or an answer.
create table resident.person_step (
    cause_id uuid not null,
    person_id uuid not null references resident.person,
    household_id uuid not null references resident.household,
    kind text not null check (kind in ('LEFT', 'MOVED')),
    undone_at timestamptz,
    primary key (cause_id, person_id)
);
