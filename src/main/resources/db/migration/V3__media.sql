-- Photos, and what is known about them whoever uses them.

create table asset (
    id          uuid        not null,
    url         text,
    width       int,
    height      int,
    headline    text,
    text        text,
    alt         text,
    credit      text,
    creator     text,
    copyright   text,
    taken_on    text,
    sublocation text,
    city        text,
    region      text,
    country     text,
    folded      text        not null,
    revision    int         not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    constraint asset_pkey primary key (id)
);
comment on column asset.folded is 'Headline, text, credit and creator without case or diacritics: for searching only.';

create table asset_depicted (
    asset         uuid not null,
    position      int  not null,
    speaker       uuid,
    name          text not null,
    role_as_given text,
    constraint asset_depicted_pkey primary key (asset, position),
    constraint asset_depicted_asset_fkey foreign key (asset) references asset (id) on delete cascade,
    constraint asset_depicted_speaker_fkey foreign key (speaker) references speaker (id)
);
create index asset_depicted_speaker_idx on asset_depicted (speaker);
