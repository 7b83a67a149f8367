-- The words of a quotation by themselves: to find the same ones elsewhere, and to count them.

create extension if not exists pg_trgm;

alter table attribution
    add column words      text not null default '',
    add column word_count int  not null default 0;
comment on column attribution.words is 'What was said, without the marks around it; of long speeches the first thousand characters.';

update attribution a
set words = left(s.words, 1000), word_count = regexp_count(s.words, '[[:alnum:]][[:alnum:]''’.,-]*')
from (
    select attribution, string_agg(exact, ' ' order by position) as words
    from segment
    where role = 'content'
    group by attribution) s
where s.attribution = a.id;

create index attribution_words_idx on attribution using gin (words gin_trgm_ops)
    where kind <> 'term' and verdict <> 'rejected' and word_count >= 3;
