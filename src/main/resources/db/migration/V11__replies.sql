-- Answers that may be asked for again with the same Idempotency-Key.

create table reply (
    principal  text        not null,
    key        text        not null,
    route      text        not null,
    digest     bytea       not null,
    status     smallint,
    location   text,
    etag       text,
    media_type text,
    body       bytea,
    created_at timestamptz not null,
    constraint reply_pkey primary key (principal, key)
);
comment on table reply is 'Written in the transaction of the change it answers: the row is there exactly if the change is.';
comment on column reply.digest is 'SHA-256 of the request''s body.';
comment on column reply.status is 'Null only inside the transaction that is about to answer.';
create index reply_created_at_idx on reply (created_at);
