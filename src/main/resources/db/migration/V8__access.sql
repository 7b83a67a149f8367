-- Who may sign in.

create table account (
    id           uuid        not null,
    username     text        not null,
    display_name text        not null,
    password     text        not null,
    roles        text[]      not null,
    enabled      boolean     not null,
    epoch        int         not null,
    revision     int         not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint account_pkey primary key (id),
    constraint account_username_key unique (username)
);
comment on column account.password is 'Argon2id with its parameters, never the password.';
comment on column account.epoch is 'Tokens of an earlier epoch are refused: it rises with every change of rights and every sign-out.';
