-- Films, and pictures of which no sizes are made, go out as a copy without what they say of themselves; and what names the place
-- of a camera goes out only while the site allows it.

alter table rendition add column positions boolean not null default false;
comment on column rendition.positions is 'Whether the place of the camera is in it.';
update rendition r set positions = true
from asset_said s
where s.asset = r.asset and s.said -> 'gps' is not null and s.said -> 'gps' <> 'null'
  and (select coalesce((details::jsonb ->> 'photoPositions')::boolean, false) from site);

update asset set developed = null
where file_type in ('image/gif', 'image/avif', 'image/heif', 'video/mp4') and taken_down_at is null;

create or replace view reader_file as
select r.asset, r.name, r.media_type, r.size, r.sha256, a.file_name
from rendition r join asset a on a.id = r.asset
where not r.positions or (select coalesce((details::jsonb ->> 'photoPositions')::boolean, false) from site)
union all
select a.id, 'file', a.file_type, a.file_size, a.file_sha256, a.file_name
from asset a
where a.file_type in ('application/pdf', 'audio/mpeg');
comment on view reader_file is 'What readers may get of a photo: what was made of it, and no original of a kind that says where the camera stood.';
