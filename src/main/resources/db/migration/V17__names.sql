-- Whoever is named in a text is looked up by any of their names, or by the office they hold, all in one look.

alter table speaker add column offices text not null default '';
comment on column speaker.offices is 'Titles of the offices held, without case or diacritics, one a line: for looking up only.';

update speaker s
set offices = (
    select string_agg(distinct lower(regexp_replace(normalize(t ->> 'title', nfkd), '[\u0300-\u036f]', '', 'g')), e'\n')
    from jsonb_array_elements(cast(s.terms as jsonb)) t)
where s.terms <> '[]';

create index speaker_names_idx on speaker using gin (string_to_array(folded, e'\n'));
create index speaker_offices_idx on speaker using gin (string_to_array(offices, e'\n'));

-- What readers have had is found by its words, as working copies are; of long speeches the first thousand characters count.

create index printed_quote_words_idx on printed_quote using gin (left(folded, 1000) gin_trgm_ops)
    where kind <> 'term';
