-- no personal data: codes of faults with row and column, counts; the uploaded file lies sealed in the exports' folder
create table shared.import_job (
    id uuid primary key,
    owner uuid not null,
    list text not null,
    format text not null check (format in ('CSV', 'XLSX')),
    area text collate "C" not null,
    language text not null check (language in ('zh', 'en')),
    -- where the file lies sealed
    file uuid not null,
    -- SHA-256 of the file as it came in
    checksum text not null,
    state text not null check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED',
                                         'CANCELLED', 'EXPIRED')),
    rows_total bigint,
    rows_done bigint not null default 0,
    rows_new bigint not null default 0,
    rows_known bigint not null default 0,
    rows_wrong bigint not null default 0,
    -- the first ones: row, column, code
    faults jsonb not null default '[]',
    -- after it was undone: rows that stay, because they are in use or were changed since
    rows_kept bigint,
    problem text,
    created_at timestamptz not null,
    started_at timestamptz,
    -- until when it can be applied, or undone; null once the file is gone
    expires_at timestamptz,
    check ((state = 'FAILED') = (problem is not null)),
    -- every row of the file is accounted for
    check (state not in ('CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE')
           or rows_total = rows_new + rows_known + rows_wrong)
);

create index import_job_by_owner on shared.import_job (owner, created_at desc, id desc);

create index import_job_by_expires_at on shared.import_job (expires_at);
