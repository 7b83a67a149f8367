-- Pages as they came.

create table snapshot (
    article    uuid        not null,
    media_type text        not null,
    bytes      bytea       not null,
    sha256     text        not null,
    source_url text,
    mapping    text        not null,
    fetched_at timestamptz not null,
    constraint snapshot_pkey primary key (article),
    constraint snapshot_article_fkey foreign key (article) references article (id) on delete cascade
);
