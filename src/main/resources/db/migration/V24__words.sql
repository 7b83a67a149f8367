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

update printed_speaker set folded = pg_temp.fold_lines(folded) where folded <> pg_temp.fold_lines(folded);
