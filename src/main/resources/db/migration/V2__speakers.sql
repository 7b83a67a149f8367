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
    folded      text        not null,
    revision    int         not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    constraint speaker_pkey primary key (id),
    constraint speaker_slug_key unique (slug)
);
comment on column speaker.folded is 'Name, native name and aliases without case or diacritics, one a line: for searching only.';
create index speaker_folded_idx on speaker (folded);

create table speaker_term (
    speaker      uuid not null,
    position     int  not null,
    title        text not null,
    organisation text,
    begins_on    text,
    ends_on      text,
    constraint speaker_term_pkey primary key (speaker, position),
    constraint speaker_term_speaker_fkey foreign key (speaker) references speaker (id) on delete cascade
);
comment on column speaker_term.begins_on is 'As precise as it is known: 2025, 2025-11 or 2025-11-18.';
