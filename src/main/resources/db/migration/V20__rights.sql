-- What may be done with photos, and what was taken from readers for good.

alter table asset
    add column rights         text        not null default '{}',
    add column bounded        boolean     not null default false,
    add column held_at        timestamptz,
    add column taken_down_at  timestamptz,
    add column taken_down_by  text,
    add column taken_down_for text,
    add constraint asset_taken_down_check check ((taken_down_at is null) = (taken_down_by is null)
        and (taken_down_at is null) = (taken_down_for is null));
comment on column asset.bounded is 'Whether the clock or somebody may take it from readers again: then no cache may keep it for ever.';
comment on column asset.held_at is 'Since when it is withheld.';

create view reader_bound as
select id as asset from asset where bounded;

create view reader_takedown as
select id as asset, rights::jsonb ->> 'notice' as notice from asset where taken_down_at is not null;

alter table printed_caption add column withheld text;
comment on column printed_caption.withheld is 'Why readers of this edition get the caption without its picture; null where they get it.';
