-- When the right to a photo ends is looked for.

alter table asset add column rights_end timestamptz;
comment on column asset.rights_end is 'When it may be shown on the web no more, for good; null where no end is known.';

with said as (
    select a.id, cast(a.rights as jsonb) as rights from asset a where a.bounded
), allowed as (
    select s.id, cast(w ->> 'until' as timestamptz) as until
    from said s cross join lateral jsonb_array_elements(s.rights -> 'windows') w
    where lower(w ->> 'use') = 'allow'
      and (jsonb_array_length(w -> 'scopes') = 0 or lower(w ->> 'scopes') like '%"web"%')
), ends as (
    select s.id, least(cast(s.rights ->> 'expires' as timestamptz), (
        select max(w.until) from allowed w
        where w.id = s.id
        having bool_and(w.until is not null))) as at
    from said s
)
update asset a set rights_end = e.at from ends e where e.id = a.id and e.at is not null;

-- All words that are searched for are folded alike: letters that no mark can be taken off lose their shape, too.

create or replace function pg_temp.letters(words text) returns text language sql immutable as $$
    select translate(
        replace(replace(replace(replace(replace(words, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
        'ıøđðłħŧς' || U&'\2018\2019\201A\201B\2032\02BC\02BB\2039\203A' || U&'\201C\201D\201E\201F\00AB\00BB'
            || U&'\2010\2011\2012\2013\2014\2015\2212',
        'ioddlhtσ' || '''''''''''''''''''' || '""""""' || '-------')
$$;

-- where there is one text only, its lines are words like any others
create or replace function pg_temp.fold(words text) returns text language sql immutable as $$
    select trim(regexp_replace(pg_temp.letters(words), '\s+', ' ', 'g'))
$$;

create or replace function pg_temp.fold_lines(words text) returns text language sql immutable as $$
    select regexp_replace(pg_temp.letters(words), '[ \t\r\f\v]+', ' ', 'g')
$$;

update caption set
    folded = pg_temp.fold(folded),
    folded_credit = pg_temp.fold(folded_credit),
    folded_names = pg_temp.fold_lines(folded_names),
    folded_place = pg_temp.fold_lines(folded_place);

update asset set
    folded = pg_temp.fold_lines(folded),
    folded_credit = pg_temp.fold(folded_credit),
    folded_names = pg_temp.fold_lines(folded_names),
    folded_place = pg_temp.fold_lines(folded_place),
    folded_rights = pg_temp.fold(folded_rights),
    folded_terms = pg_temp.fold_lines(folded_terms);

update speaker set folded = pg_temp.fold_lines(folded), offices = pg_temp.fold_lines(offices)
where folded <> pg_temp.fold_lines(folded) or offices <> pg_temp.fold_lines(offices);

update edition set byline = pg_temp.fold(byline) where byline <> pg_temp.fold(byline);

update printed_quote set folded = pg_temp.fold(folded) where folded <> pg_temp.fold(folded);

update printed_caption set
    folded = pg_temp.fold(folded),
    credit = pg_temp.fold(credit),
    names = pg_temp.fold_lines(names)
where folded <> pg_temp.fold(folded) or credit <> pg_temp.fold(credit) or names <> pg_temp.fold_lines(names);

-- what was printed stays as it was printed, and nodes of an earlier version print as they did
create function letters_folded(words text) returns text language sql immutable as $$
    select regexp_replace(plain, '[ \t\r\f\v]+', ' ', 'g') from (
    select translate(
        replace(replace(replace(replace(replace(words, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
        'ıøđðłħŧς' || U&'\2018\2019\201A\201B\2032\02BC\02BB\2039\203A' || U&'\201C\201D\201E\201F\00AB\00BB'
            || U&'\2010\2011\2012\2013\2014\2015\2212',
        'ioddlhtσ' || '''''''''''''''''''' || '""""""' || '-------')
    ) as letters (plain)
$$;
alter table printed_speaker add column sought text not null generated always as (letters_folded(folded)) stored;
comment on column printed_speaker.sought is 'The names as they are searched for: folded like every word that is looked for.';
