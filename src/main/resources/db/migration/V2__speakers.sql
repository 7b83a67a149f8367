-- People and bodies that are quoted or shown.

create table speaker (
    id          uuid        not null,
    slug        text        not null,
    kind        text        not null,
    name        text        not null,
    honorific   text,
    surname     text,
    native_name text,
    aliases     text[]      not null,
    same_as     text[]      not null,
    terms       text        not null,
    folded      text        not null,
    revision    int         not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    constraint speaker_pkey primary key (id),
    constraint speaker_slug_key unique (slug)
);
comment on column speaker.folded is 'Name, native name and aliases without case or diacritics, one a line: for searching only.';
comment on column speaker.terms is 'Offices held, as JSON with dates as rough as they are known: read and replaced whole.';
create index speaker_name_idx on speaker (name, id);
