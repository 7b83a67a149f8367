-- What caches in front are to forget, and how far each of them has been told.

create table purge (
    generation  bigint      not null,
    keys        text[]      not null,
    recorded_at timestamptz not null,
    constraint purge_pkey primary key (generation)
);
comment on table purge is 'By which keys answers are known that a change made untrue; a row for every change while there are caches to tell, the newest ten thousand.';

create table cache (
    address text   not null,
    told    bigint not null,
    sure    bigint not null,
    names   text   not null,
    origin  text   not null,
    constraint cache_pkey primary key (address)
);
comment on column cache.told is 'Up to which generation it has been told.';
comment on column cache.sure is 'Up to which it has been told again, when no node could give out any more what was before.';
comment on column cache.names is 'The state of sections, tags and site (reader_names) that it was told of.';
comment on column cache.origin is 'From which database, version and settings its answers are.';
