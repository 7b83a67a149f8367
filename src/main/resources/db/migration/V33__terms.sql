-- A search for rights looks into what the desk says of them, not into what the file said once.

create or replace function pg_temp.folded(words text) returns text language sql immutable as $$
    select trim(regexp_replace(translate(
        replace(replace(replace(replace(replace(
            lower(regexp_replace(normalize(words, NFKD), U&'[\0300-\036F\1AB0-\1AFF\1DC0-\1DFF\20D0-\20FF]', '', 'g')),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
        'ıøđðłħŧς' || U&'\2018\2019\201A\201B\2032\02BC\02BB\2039\203A' || U&'\201C\201D\201E\201F\00AB\00BB'
            || U&'\2010\2011\2012\2013\2014\2015\2212',
        'ioddlhtσ' || '''''''''''''''''''' || '""""""' || '-------'), '\s+', ' ', 'g'))
$$;

update asset a set folded_terms = concat_ws(chr(10),
    pg_temp.folded(cast(a.rights as jsonb) ->> 'usageTerms'),
    pg_temp.folded(cast(a.rights as jsonb) ->> 'instructions'),
    pg_temp.folded(cast(a.rights as jsonb) ->> 'copyrightOwner'),
    pg_temp.folded(cast(a.rights as jsonb) ->> 'licence'));

alter table asset
    alter column folded_terms set default '',
    alter column folded_terms set not null;
comment on column asset.folded_terms is 'Terms of use, instructions, owner and licence without case or diacritics: for searching only.';
