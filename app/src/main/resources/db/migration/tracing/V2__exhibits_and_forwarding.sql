-- What shows who held a card, piece by piece: where it comes from in words, and with most a picture or a paper, sealed.
create table tracing.exhibit (
    id             uuid primary key,
    holding_id     uuid not null references tracing.card_holding,
    kind           text not null check (kind in ('CAMERA', 'SERVICE_HALL', 'INTERVIEW')),
    words          bytea not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    file_kind      text check (file_kind in ('JPEG', 'PNG', 'WEBP', 'PDF', 'TEXT')),
    file_size      integer,
    content        bytea,
    removed_at     timestamptz,
    removed_by     uuid,
    removed_for    text check (removed_for in ('WRONG_PERSON', 'TWICE', 'UNREADABLE', 'NOT_NEEDED')),
    constraint removed_by_somebody_for_a_reason check (
        (removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_for is null)),
    constraint removed_with_its_content check (removed_at is null or content is null),
    constraint file_of_a_kind check ((file_kind is null) = (file_size is null) and (content is null or file_kind is not null))
);
create index exhibit_by_holding on tracing.exhibit (holding_id, recorded_at);

-- Contacts whom another city has to find, named by their numbers in a request to it.
create table tracing.forwarded (
    request_id  uuid not null references tracing.assistance_request,
    case_id     uuid not null references tracing.infection_case,
    carrier     integer not null,
    primary key (request_id, carrier)
);
create index forwarded_by_case on tracing.forwarded (case_id, carrier);

create index assistance_request_by_case on tracing.assistance_request (case_id, received_at) where case_id is not null;
