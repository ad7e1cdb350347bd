create schema if not exists policy;

-- A dated version of one section; what was in force on a day stays readable for ever. Rows are added, never changed.
create table policy.section_version (
    id uuid primary key,
    section text not null,
    valid_from timestamptz not null,
    content jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null
);
create index section_version_by_section on policy.section_version (section, valid_from desc);
