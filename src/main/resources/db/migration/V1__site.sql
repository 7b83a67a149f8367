-- The publication itself, its sections and its tags.

create table site (
    id                smallint    not null default 1,
    revision          int         not null,
    name              text        not null,
    base_url          text,
    default_language  text        not null,
    time_zone         text        not null,
    approval_required boolean     not null,
    details           text        not null,
    updated_at        timestamptz not null,
    updated_by        text        not null,
    constraint site_pkey primary key (id),
    constraint site_id_check check (id = 1)
);
comment on column site.details is 'Navigation, newsletters, social profiles and policies as JSON: they are read and replaced whole.';

insert into site (revision, name, default_language, time_zone, approval_required, details, updated_at, updated_by)
values (1, 'Verbatim', 'en', 'UTC', false, '{}', now(), 'system');

create table section (
    id         uuid        not null,
    slug       text        not null,
    name       text        not null,
    sort_order int         not null,
    revision   int         not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    constraint section_pkey primary key (id),
    constraint section_slug_key unique (slug)
);

create table tag (
    id         uuid        not null,
    slug       text        not null,
    name       text        not null,
    sort_order int         not null,
    revision   int         not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    constraint tag_pkey primary key (id),
    constraint tag_slug_key unique (slug)
);
