-- The files of photos, the sizes made of them, and what they say of themselves.

alter table asset
    add column file_sha256 text,
    add column file_size   bigint,
    add column file_type   text,
    add column file_name   text,
    add column focal_x     int,
    add column focal_y     int,
    add column developed   text,
    add column damaged_at  timestamptz,
    add constraint asset_file_sha256_key unique (file_sha256),
    add constraint asset_file_check check ((file_sha256 is null) = (file_size is null)
        and (file_sha256 is null) = (file_type is null)),
    add constraint asset_focal_check check ((focal_x is null) = (focal_y is null));
comment on column asset.file_sha256 is 'Which file it is, and where it lies: the same bytes are one photo.';
comment on column asset.file_name is 'What it was called where it came from: a label, never a path.';
comment on column asset.developed is 'By which recipe its renditions were made, or why there can be none; null while they are still to be made.';
comment on column asset.damaged_at is 'When its file was found not to be what was stored.';
create index asset_undeveloped_idx on asset (id) where file_sha256 is not null and developed is null;

create table asset_said (
    asset uuid  not null,
    said  jsonb not null,
    constraint asset_said_pkey primary key (asset),
    constraint asset_said_asset_fkey foreign key (asset) references asset (id) on delete cascade
);
comment on table asset_said is 'What the file says of itself, word for word: beside the photo, since few ask for it.';

create table rendition (
    asset      uuid   not null,
    position   int    not null,
    name       text   not null,
    media_type text   not null,
    width      int    not null,
    height     int    not null,
    size       bigint not null,
    sha256     text   not null,
    constraint rendition_pkey primary key (asset, position),
    constraint rendition_name_key unique (asset, name, media_type),
    constraint rendition_asset_fkey foreign key (asset) references asset (id) on delete cascade
);
create index rendition_sha256_idx on rendition (sha256);
comment on table rendition is 'Sizes that exist. The one named file is the whole picture without what its file said, as readers get it.';

create view reader_file as
select r.asset, r.name, r.media_type, r.size, r.sha256, a.file_name
from rendition r join asset a on a.id = r.asset
union all
select a.id, 'file', a.file_type, a.file_size, a.file_sha256, a.file_name
from asset a
where a.file_type in ('image/gif', 'image/avif', 'image/heif', 'application/pdf', 'video/mp4', 'audio/mpeg')
  and not exists (select from rendition r where r.asset = a.id and r.name = 'file')
  and not exists (select from asset_said s where s.asset = a.id and s.said -> 'gps' is not null and s.said -> 'gps' <> 'null');
comment on view reader_file is 'What readers may get of a photo: its sizes, and no original that says where the camera stood.';
