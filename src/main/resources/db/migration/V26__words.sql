-- How readers search: words folded by the application, stemmed by the language of each article, no word left out as too
-- small, since "to be or not to be" is a quotation like any other.

do $$
declare
    tongue text;
begin
    foreach tongue in array array[
        'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'greek',
        'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian', 'portuguese',
        'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish', 'simple']
    loop
        execute format('create text search configuration reading_%s (parser = pg_catalog."default")', tongue);
        execute format(
            'alter text search configuration reading_%s add mapping for numword, numhword, hword_numpart, int, uint, float, sfloat, version with pg_catalog.simple',
            tongue);
        if tongue = 'simple' then
            execute 'alter text search configuration reading_simple add mapping for asciiword, word, asciihword, hword, hword_part, hword_asciipart with pg_catalog.simple';
        else
            execute format('create text search dictionary reading_%s (template = snowball, language = %L)', tongue, tongue);
            execute format(
                'alter text search configuration reading_%1$s add mapping for asciiword, word, asciihword, hword, hword_part, hword_asciipart with reading_%1$s',
                tongue);
        end if;
    end loop;
end $$;

create function tongue_of(language text) returns text
language sql immutable strict parallel safe as $$
    select case lower(split_part(language, '-', 1))
        when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan'
        when 'da' then 'danish' when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish'
        when 'fr' then 'french' when 'de' then 'german' when 'el' then 'greek' when 'hi' then 'hindi'
        when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish' when 'it' then 'italian'
        when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian' when 'nb' then 'norwegian'
        when 'nn' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian'
        when 'sr' then 'serbian' when 'es' then 'spanish' when 'sv' then 'swedish' when 'ta' then 'tamil'
        when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple'
    end
$$;
comment on function tongue_of is 'By which rules the words of a language are cut down to their stems.';

create function searched(given text) returns tsvector
language sql immutable parallel safe as $$
    select setweight(to_tsvector(tongue, coalesce(p ->> 'a', '')), 'A') || apart
        || setweight(to_tsvector(tongue, coalesce(p ->> 'b', '')), 'B') || apart
        || setweight(to_tsvector(tongue, coalesce(p ->> 'c', '')), 'C') || apart
        || setweight(to_tsvector(tongue, coalesce(p ->> 'd', '')), 'D')
    from (select g.p, ('reading_' || tongue_of(g.p ->> 'language'))::regconfig as tongue, '§:1'::tsvector as apart
          from (select given::jsonb as p) as g) as pieces
$$;
comment on function searched is 'Four texts of falling weight, between which no phrase is found, as {"language", "a", "b", "c", "d"}.';

alter table edition add column tongue text generated always as (tongue_of(language)) stored;
alter table edition add column words tsvector;
alter table edition alter column words set statistics 1000;
comment on column edition.words is 'Headline, standfirst, captions and names, then body and quotations. Null in what was printed before there were any.';
create index edition_words_idx on edition using gin (words) where current;
create index edition_unread_idx on edition (id) where current and words is null;

alter table printed_quote add column published_at timestamptz;
alter table printed_quote add column current boolean;
alter table printed_quote add column tongue text;
alter table printed_quote add column words tsvector;
update printed_quote q
set published_at = e.published_at, current = e.current, tongue = e.tongue,
    words = searched(json_build_object('language', e.language, 'a', regexp_replace(q.folded, '[''"-]+', ' ', 'g'))::text)
from edition e
where e.id = q.edition;
alter table printed_quote alter column published_at set not null;
alter table printed_quote alter column current set not null;
alter table printed_quote alter column tongue set not null;
alter table printed_quote alter column words set not null;
alter table printed_quote alter column words set statistics 1000;
comment on column printed_quote.current is 'As in its edition: what lists need not look at any more.';
drop index printed_quote_speaker_idx;
create index printed_quote_published_idx on printed_quote (published_at desc, id desc) where current;
create index printed_quote_speaker_idx on printed_quote (speaker, published_at desc, id desc) where current;
create index printed_quote_said_idx on printed_quote (speaker, said_from) where current;
create index printed_quote_undated_idx on printed_quote (speaker, published_at) where current and said_from is null;
create index printed_quote_searched_idx on printed_quote using gin (words) where current;

alter table printed_caption add column published_at timestamptz;
alter table printed_caption add column current boolean;
alter table printed_caption add column tongue text;
alter table printed_caption add column words tsvector;
update printed_caption c
set published_at = e.published_at, current = e.current, tongue = e.tongue,
    words = searched(json_build_object('language', e.language,
        'a', regexp_replace(c.folded, '[''"-]+', ' ', 'g'),
        'b', regexp_replace(c.names, '[''"-]+', ' ', 'g'),
        'c', regexp_replace(coalesce(c.credit, ''), '[''"-]+', ' ', 'g'))::text)
from edition e
where e.id = c.edition;
alter table printed_caption alter column published_at set not null;
alter table printed_caption alter column current set not null;
alter table printed_caption alter column tongue set not null;
alter table printed_caption alter column words set not null;
alter table printed_caption alter column words set statistics 1000;
alter table printed_caption alter column folded drop not null;
alter table printed_caption alter column names drop not null;
create index printed_caption_published_idx on printed_caption (published_at desc, id desc) where current;
create index printed_caption_words_idx on printed_caption using gin (words) where current;

create table tongue_in_use (
    name text not null,
    constraint tongue_in_use_pkey primary key (name)
);
comment on table tongue_in_use is 'By the rules of which languages anything printed is to be searched; none is taken out again.';
insert into tongue_in_use (name) select distinct tongue from edition;

alter table edition add column heading text not null default '';
comment on column edition.heading is 'The folded words of the headline, with a space before each: for suggestions while somebody types.';
create index edition_heading_idx on edition (published_at desc, article desc) include (heading) where current;

alter table edition add column picks uuid[] not null default '{}';
comment on column edition.picks is 'What editors would have read after it, whether readers can have it or not.';

-- Nodes of an earlier version that still run beside this one know nothing of these columns.

create function found_as_printed() returns trigger language plpgsql as $$
declare
    language text;
begin
    select e.published_at, e.current, e.tongue, e.language into new.published_at, new.current, new.tongue, language
    from edition e
    where e.id = new.edition;
    new.words := searched(json_build_object('language', language,
        'a', regexp_replace(new.folded, '[''"-]+', ' ', 'g'))::text);
    return new;
end $$;
create trigger printed_quote_found before insert on printed_quote
for each row when (new.words is null) execute function found_as_printed();
create trigger printed_caption_found before insert on printed_caption
for each row when (new.words is null) execute function found_as_printed();

create function parts_retire() returns trigger language plpgsql as $$
begin
    update printed_quote set current = false where edition = new.id;
    update printed_caption set current = false where edition = new.id;
    return null;
end $$;
create trigger edition_parts_retire after update of current on edition
for each row when (old.current and not new.current) execute function parts_retire();
