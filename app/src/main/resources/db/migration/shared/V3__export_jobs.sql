-- no personal data: areas, codes of filters, counts; the watermark names the reader masked
create table shared.export_job (
    id uuid primary key,
    owner uuid not null,
    list text not null,
    format text not null check (format in ('CSV', 'XLSX')),
    scope text[] not null,
    filters jsonb not null,
    language text not null check (language in ('zh', 'en')),
    watermark text not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    rows_total bigint,
    rows_done bigint not null default 0,
    problem text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    expires_at timestamptz,
    check ((state = 'FAILED') = (problem is not null)),
    check (state <> 'DONE' or (rows_done = rows_total and expires_at is not null))
);

create index export_job_by_owner on shared.export_job (owner, created_at desc, id desc);

create index export_job_by_expires_at on shared.export_job (expires_at) where state = 'DONE';
