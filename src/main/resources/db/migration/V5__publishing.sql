-- The facts of publishing. Whether readers can see an article follows from them and the clock; it is never stored.

create table publication (
    id            uuid        not null,
    article       uuid        not null,
    version       int         not null,
    revision      int         not null,
    change        text        not null,
    begins_at     timestamptz not null,
    ends_at       timestamptz,
    until_at      timestamptz,
    from_given    text,
    until_given   text,
    zone          text,
    note          text,
    published_at  text        not null,
    updated_at    text        not null,
    slug          text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_for text,
    constraint publication_pkey primary key (id),
    constraint publication_version_key unique (article, version),
    constraint publication_article_fkey foreign key (article) references article (id),
    constraint publication_revision_fkey foreign key (article, revision) references revision (article, number),
    constraint publication_span_check check (ends_at is null or ends_at > begins_at)
);
comment on column publication.ends_at is 'When readers stop seeing this version: its own end, its successor''s beginning, or its withdrawal.';
comment on column publication.begins_at is 'From when readers may see this version; an earlier date of the story itself is in published_at.';
create index publication_article_idx on publication (article, begins_at);
