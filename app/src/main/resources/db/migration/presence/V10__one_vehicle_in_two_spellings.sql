-- By what a place is known again: of a vehicle and its line the one form of what offices write differently, as SpotKey makes it. How it
-- was written first stays in code and line. Of places that are one by now the first is known again; nothing is merged.
alter table presence.spot
    add column same_code text collate "C",
    add column same_line text collate "C";

update presence.spot set same_code = code, same_line = line where kind <> 'VEHICLE';

with wide as (
    select number, code, line, upper(normalize(code, NFKC)) as wide_code, upper(normalize(line, NFKC)) as wide_line
      from presence.spot where kind = 'VEHICLE'),
plain as (
    select *,
           coalesce(nullif(regexp_replace(wide_code, '[[:space:]_·•・.-]+', '', 'g'), ''), wide_code) as plain_code,
           coalesce(nullif(regexp_replace(wide_line, '[[:space:]_·•・.-]+', '', 'g'), ''), wide_line) as plain_line
      from wide),
same as (
    select number, code, line, plain_code as same_code,
           coalesce(
               nullif(regexp_replace(plain_line, '^(公交|LINE|ROUTE|BUS)|(路公交|公交|路|线|號线|号线)$', '', 'g'), ''),
               plain_line) as same_line
      from plain),
turns as (
    select *, row_number() over (partition by same_code, same_line order by number) as turn from same)
update presence.spot s
   set same_code = case when turn = 1 then t.same_code else t.code || ' #' || t.number end,
       same_line = t.same_line
  from turns t
 where s.number = t.number;

alter table presence.spot
    alter column same_code set not null,
    alter column same_line set not null,
    drop constraint spot_kind_code_line_key,
    add unique (kind, same_code, same_line);
