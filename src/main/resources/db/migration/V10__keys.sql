-- API keys for programs, and people who sign in at a server elsewhere.

create table api_key (
    id           uuid        not null,
    name         text        not null,
    prefix       text        not null,
    digest       bytea       not null,
    scopes       text[]      not null,
    roles        text[]      not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revision     int         not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint api_key_pkey primary key (id),
    constraint api_key_name_key unique (name),
    constraint api_key_prefix_key unique (prefix)
);
comment on column api_key.prefix is 'The part of the key that is no secret: by it the row is found.';
comment on column api_key.digest is 'SHA-256 of the whole key. The secret is random, so nothing slower is needed.';

alter table account alter column password drop not null;
alter table account add column issuer text;
alter table account add column subject text;
alter table account add column sessions_from timestamptz;
alter table account add constraint account_elsewhere_key unique (issuer, subject);
alter table account add constraint account_password_check
    check ((issuer is null) = (subject is null) and (issuer is null) = (password is not null));
comment on column account.issuer is 'The server where this person signs in; empty for those who sign in here.';
comment on column account.sessions_from is 'Tokens of that server issued up to then are refused.';
