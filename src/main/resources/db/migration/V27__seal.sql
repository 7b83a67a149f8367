-- With what places in lists are signed: one for all nodes.

create table seal (
    id     smallint not null default 1,
    secret text     not null,
    constraint seal_pkey primary key (id),
    constraint seal_id_check check (id = 1)
);
insert into seal (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);
