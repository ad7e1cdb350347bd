create schema access;

-- One row per person or sign-in: staff by login, residents by phone or by a city app. Names and secrets are sealed.
create table access.account (
    id                   uuid primary key,
    kind                 text not null check (kind in ('RESIDENT', 'STAFF')),
    area                 text collate "C" not null,
    login                text collate "C" check (login = lower(login)),
    name                 bytea,
    password             text,
    password_changed_at  timestamptz,
    password_once        boolean not null default false,
    second_factor        bytea,
    second_factor_step   bigint not null default 0,
    second_factor_offer  bytea,
    generation           integer not null default 0,
    locked_at            timestamptz,
    locked_by            uuid,
    locked_reason        text,
    created_at           timestamptz not null,
    created_by           uuid,
    signed_in_at         timestamptz,
    constraint staff_has_a_login check (
        kind <> 'STAFF' or (login is not null and name is not null and password is not null
                            and password_changed_at is not null)),
    constraint resident_has_no_password check (
        kind <> 'RESIDENT' or (login is null and name is null and password is null and second_factor is null)),
    constraint locked_for_a_reason check (locked_at is null or locked_reason is not null)
);
create unique index account_by_login on access.account (login);
create index account_by_area on access.account (area, id) where kind = 'STAFF';

-- Ended rows stay: who could do what, when, and who said so.
create table access.role_grant (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    role        text not null check (role <> 'RESIDENT'),
    area        text collate "C" not null,
    reason      text not null,
    granted_by  uuid,
    granted_at  timestamptz not null,
    until       timestamptz check (until > granted_at),
    ended_at    timestamptz,
    ended_by    uuid,
    constraint nobody_grants_themselves check (granted_by is distinct from account_id)
);
create index role_grant_by_account on access.role_grant (account_id);
create unique index role_grant_once on access.role_grant (account_id, role, area) where ended_at is null;
-- the three administrators of GB/T 22239-2019 are three people
create unique index role_grant_separated on access.role_grant (account_id)
    where ended_at is null and role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR');

-- How a resident reaches the account: the keyed fingerprint of a phone number, or of issuer and subject of a city app.
create table access.way_in (
    way          text not null check (way in ('phone', 'entrance')),
    fingerprint  bytea not null,
    account_id   uuid not null references access.account,
    primary key (way, fingerprint)
);

create table access.ended_session (
    session     text primary key,
    account_id  uuid not null references access.account,
    until       timestamptz not null
);
create index ended_session_by_account on access.ended_session (account_id);

-- A one-time code on its way: only keyed fingerprints, gone after a day.
create table access.challenge (
    fingerprint  bytea primary key,
    phone        bytea not null,
    code         bytea not null,
    tries        integer not null default 0,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    used_for     bytea
);
create index challenge_by_age on access.challenge (created_at);

-- Wrong tries against one login, known or not; the key is a fingerprint.
create table access.tries (
    key           bytea primary key,
    wrong         integer not null,
    last_at       timestamptz not null,
    locked_until  timestamptz
);

-- How much of an allowance was used in one span of time: codes per phone, failures per network.
create table access.allowance (
    key    bytea not null,
    span   bigint not null,
    used   integer not null,
    ends   timestamptz not null,
    primary key (key, span)
);
create index allowance_by_end on access.allowance (ends);

-- The codes that starts have printed while there were no accounts; one of them is used, once, for ever.
create table access.set_up_code (
    code     bytea primary key,
    made_at  timestamptz not null
);

create table access.set_up (
    only_row  boolean primary key default true check (only_row),
    used_at   timestamptz
);
insert into access.set_up default values;
