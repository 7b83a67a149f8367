-- What readers get, compiled once. Open rows can be printed again; closed rows are the record.

create table edition (
    id           uuid        not null,
    article      uuid        not null,
    revision     int         not null,
    version      int         not null,
    path         text        not null,
    begins_at    timestamptz not null,
    ends_at      timestamptz,
    until_at     timestamptz,
    current      boolean     not null,
    compiler     smallint    not null default 1,
    language     text        not null,
    section      text,
    tags         text[]      not null,
    speakers     uuid[]      not null,
    byline       text,
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    etag         text        not null,
    keys         text        not null,
    card_keys    text        not null,
    document     bytea       not null,
    card         bytea       not null,
    constraint edition_pkey primary key (id),
    constraint edition_article_fkey foreign key (article) references article (id),
    constraint edition_span_check check (ends_at is null or ends_at > begins_at)
);
comment on column edition.ends_at is 'When readers stop seeing it: its own end, or the beginning of its successor.';
comment on column edition.until_at is 'Its own end alone, to which it goes back when a successor that has not begun is taken away.';
comment on column edition.current is 'False some time after it has ended: what lists need not look at any more. Never asked instead of the span.';
comment on column edition.byline is 'Without case or diacritics: for searching only.';
comment on column edition.keys is 'What a cache in front may be told to forget it by: the article, its speakers and media, section and tags.';
comment on column edition.card_keys is 'The same for the card alone, which shows less.';
create index edition_path_idx on edition (path, begins_at desc);
create index edition_article_idx on edition (article, begins_at desc);
create index edition_published_idx on edition (published_at desc, article desc) where current;
create index edition_updated_idx on edition (updated_at desc, article desc) where current;
create index edition_section_idx on edition (section, published_at desc, article desc) where current;
create index edition_tags_idx on edition using gin (tags) where current;
create index edition_speakers_idx on edition using gin (speakers) where current;
create index edition_boundary_begins_idx on edition (begins_at) where current;
create index edition_boundary_ends_idx on edition (ends_at) where current;

create table address (
    path    text not null,
    article uuid not null,
    constraint address_pkey primary key (path),
    constraint address_article_fkey foreign key (article) references article (id)
);
comment on table address is 'Every path an article was ever printed under: no other article may take it, ever.';

create table printed_quote (
    edition       uuid  not null,
    id            uuid  not null,
    position      int   not null,
    kind          text  not null,
    speaker       uuid,
    occasion_kind text,
    said_from     date,
    said_to       date,
    folded        text  not null,
    keys          text  not null,
    document      bytea not null,
    constraint printed_quote_pkey primary key (edition, id),
    constraint printed_quote_edition_fkey foreign key (edition) references edition (id) on delete cascade
);
create index printed_quote_id_idx on printed_quote (id);
create index printed_quote_speaker_idx on printed_quote (speaker);

create table printed_caption (
    edition  uuid   not null,
    id       uuid   not null,
    position int    not null,
    media    uuid   not null,
    depicted uuid[] not null,
    names    text   not null,
    credit   text,
    folded   text   not null,
    keys     text   not null,
    document bytea  not null,
    constraint printed_caption_pkey primary key (edition, id),
    constraint printed_caption_edition_fkey foreign key (edition) references edition (id) on delete cascade
);
comment on column printed_caption.names is 'Who is depicted, as the caption names them; folded, one a line.';
comment on column printed_caption.credit is 'Without case or diacritics: for searching only.';
create index printed_caption_id_idx on printed_caption (id);
create index printed_caption_media_idx on printed_caption (media);
create index printed_caption_depicted_idx on printed_caption using gin (depicted);

create table printed_speaker (
    id         uuid        not null,
    slug       text        not null,
    name       text        not null,
    folded     text        not null,
    document   bytea       not null,
    printed_at timestamptz not null,
    constraint printed_speaker_pkey primary key (id)
);
create index printed_speaker_slug_idx on printed_speaker (slug);

create table generation (
    id    smallint not null default 1,
    value bigint   not null,
    constraint generation_pkey primary key (id),
    constraint generation_id_check check (id = 1)
);
comment on table generation is 'Counts every change of what readers see, so that a node knows whether what it holds in memory still stands.';
insert into generation (value) values (0);

create view reader_section as
select slug, name, sort_order
from section;

create view reader_tag as
select t.slug, t.name, t.sort_order
from tag t
where exists (
    select from edition e
    where e.current and e.tags @> array[t.slug] and e.begins_at <= clock_timestamp()
      and (e.ends_at is null or e.ends_at > clock_timestamp()));

create view reader_site as
select name, base_url, default_language, time_zone, details
from site;

create view reader_names as
select concat_ws('/',
    (select concat_ws('.', count(*), sum(revision), max(updated_at)) from section),
    (select concat_ws('.', count(*), sum(revision), max(updated_at)) from tag),
    (select concat_ws('.', revision, updated_at) from site)) as state;
comment on view reader_names is 'Another text whenever a section, a tag or the site has changed.';
