-- What readers got to see and no longer see, as they did: one sequence without gaps, written when it is so and not before.
-- The table event of earlier versions held what was only planned, too; nobody could read it, and it stays for nodes of such
-- a version that still run beside this one. What they publish is told by whoever looks for what is not told yet.

create table tiding (
    sequence    bigint      not null,
    kind        text        not null,
    article     uuid        not null,
    edition     uuid        not null,
    ended       boolean     not null,
    slug        text        not null,
    former_slug text,
    revision    int         not null,
    version     int         not null,
    withheld    jsonb       not null default '[]',
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    constraint tiding_pkey primary key (sequence),
    constraint tiding_once_key unique (edition, ended)
);
comment on table tiding is 'What partners who keep a copy are told; each beginning of an edition once, and each end without a successor.';
comment on column tiding.withheld is 'The photos that readers of this edition do not get, and why.';

create table tiding_counter (
    id          smallint    not null default 1,
    last        bigint      not null,
    told_until  timestamptz not null,
    constraint tiding_counter_pkey primary key (id),
    constraint tiding_counter_id_check check (id = 1)
);
comment on column tiding_counter.told_until is 'What was due before this has been told, and is not looked for again.';
insert into tiding_counter (last, told_until) values (0, '-infinity');

create index edition_begins_idx on edition (begins_at);

create view reader_withdrawal as
select article, withdrawn_at from publication where withdrawn_at is not null;

create view reader_correction as
select article, version from publication where change = 'CORRECTION';
