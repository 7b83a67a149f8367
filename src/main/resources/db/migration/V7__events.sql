-- What happened, in order: one sequence without gaps, written in the transaction of what it tells.

create table event (
    sequence    bigint      not null,
    kind        text        not null,
    article     uuid        not null,
    revision    int         not null,
    version     int         not null,
    due_at      timestamptz not null,
    recorded_at timestamptz not null,
    constraint event_pkey primary key (sequence)
);

create table event_counter (
    id    smallint not null default 1,
    last  bigint   not null,
    constraint event_counter_pkey primary key (id),
    constraint event_counter_id_check check (id = 1)
);
insert into event_counter (last) values (0);
