-- Who changed what: rows are added and never altered, and each seals all that stand before it.

create table audit (
    sequence        bigint      not null,
    at              timestamptz not null,
    actor           text        not null,
    via             text        not null,
    action          text        not null,
    kind            text        not null,
    object          text,
    article         uuid,
    revision_before int,
    revision_after  int,
    request         text,
    details         text,
    hash            bytea       not null,
    constraint audit_pkey primary key (sequence)
);
comment on table audit is 'One row a change, in order and without gaps.';
comment on column audit.hash is 'SHA-256 of the hash of the row before and the form of this one.';
create index audit_article_idx on audit (article, sequence) where article is not null;
create index audit_actor_idx on audit (actor, sequence);
create index audit_at_idx on audit (at);

create table audit_head (
    id       smallint not null default 1,
    sequence bigint   not null,
    hash     bytea    not null,
    constraint audit_head_pkey primary key (id),
    constraint audit_head_id_check check (id = 1)
);
comment on table audit_head is 'The last row again, so that it shows when rows were cut off; whoever adds one holds it.';
insert into audit_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_part(part text) returns text language sql immutable as
$$ select coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-') $$;
comment on function audit_part is 'A text with its length before it, so that no two lists of texts look the same when put together.';

create function audit_append(
    actor text, via text, action text, kind text, object text, article uuid,
    revision_before int, revision_after int, request text, details text, out place bigint, out seal bytea)
language plpgsql as
$$
declare
    now timestamptz;
begin
    select h.sequence + 1, h.hash into strict place, seal from audit_head h for update;
    now := clock_timestamp();
    seal := sha256(seal || convert_to(
        audit_part(place::text) || audit_part((extract(epoch from now) * 1000000)::bigint::text)
        || audit_part(actor) || audit_part(via) || audit_part(action) || audit_part(kind) || audit_part(object)
        || audit_part(article::text) || audit_part(revision_before::text) || audit_part(revision_after::text)
        || audit_part(request) || audit_part(details), 'UTF8'));
    insert into audit
    values (place, now, actor, via, action, kind, object, article,
            revision_before, revision_after, request, details, seal);
    update audit_head set sequence = place, hash = seal;
end
$$;
comment on function audit_append is 'Adds a row and seals it, in the transaction of what it tells.';

create function audit_refuse() returns trigger language plpgsql as
$$
begin
    raise exception 'the audit is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_kept before update or delete or truncate on audit
    for each statement execute function audit_refuse();
create trigger audit_head_kept before delete or truncate on audit_head
    for each statement execute function audit_refuse();
