-- Where photos are used and were used, what they said when somebody chose other words for them, and what both are found by.

create table photo_use (
    media   uuid not null,
    article uuid not null,
    caption uuid not null,
    since   int  not null,
    gone    int,
    constraint photo_use_pkey primary key (media, article, caption, since),
    constraint photo_use_media_fkey foreign key (media) references asset (id),
    constraint photo_use_article_fkey foreign key (article) references article (id) on delete cascade,
    constraint photo_use_span_check check (gone > since)
);
comment on table photo_use is 'Every use of a photo there ever was: from the revision that brought it to the one that no longer has it.';
create index photo_use_article_idx on photo_use (article);

with shown as (
    select r.article, r.number,
        cast(c.value ->> 'media' as uuid) as media,
        cast(c.value ->> 'id' as uuid) as caption
    from revision r cross join lateral jsonb_array_elements(cast(r.story as jsonb) -> 'captions') c
    where c.value ->> 'media' is not null and c.value ->> 'id' is not null
)
insert into photo_use (media, article, caption, since, gone)
select s.media, s.article, s.caption, min(s.number),
    case when max(s.number) < (select a.revision from article a where a.id = s.article) then max(s.number) + 1 end
from shown s
where exists (select from asset a where a.id = s.media)
group by s.media, s.article, s.caption;

create table caption_seen (
    caption        uuid        not null,
    media          uuid        not null,
    field          text        not null,
    own            text        not null,
    article        uuid        not null,
    said           text,
    media_revision int         not null,
    seen_at        timestamptz not null,
    constraint caption_seen_media_fkey foreign key (media) references asset (id),
    constraint caption_seen_article_fkey foreign key (article) references article (id) on delete cascade,
    constraint caption_seen_field_check check (field in ('text', 'credit', 'alt'))
);
comment on table caption_seen is 'What a photo itself said when a caption was given words of its own, or when an editor last found them right.';
comment on column caption_seen.own is 'The caption''s words: readers may still have those of an earlier revision.';
create unique index caption_seen_key on caption_seen (caption, media, field, md5(own));
create index caption_seen_article_idx on caption_seen (article);

insert into caption_seen (caption, media, field, own, article, said, media_revision, seen_at)
select c.id, c.media, f.field, f.own, c.article, f.said, a.revision, now()
from caption c
join asset a on a.id = c.media
cross join lateral (values ('text', c.text, a.text), ('credit', c.credit, a.credit), ('alt', c.alt, a.alt)) f (field, own, said)
where f.own is not null;

create view stale_caption as
select c.id as caption, f.field, f.own, f.present, s.said
from caption c
join asset a on a.id = c.media
cross join lateral (values ('text', c.text, a.text), ('credit', c.credit, a.credit), ('alt', c.alt, a.alt)) f (field, own, present)
join caption_seen s
    on s.caption = c.id and s.media = c.media and s.field = f.field and md5(s.own) = md5(f.own) and s.own = f.own
where coalesce(s.said, '') <> coalesce(f.present, '') and f.own <> coalesce(f.present, '');
comment on view stale_caption is 'Words of captions that were chosen before the photo''s own changed.';

alter table caption
    add column folded        text,
    add column folded_credit text,
    add column folded_names  text not null default '',
    add column folded_place  text not null default '';
comment on column caption.folded is 'Its own words without case or diacritics, as are the three that follow: for searching only.';

alter table asset
    add column folded_credit text not null default '',
    add column folded_names  text not null default '',
    add column folded_place  text not null default '',
    add column folded_rights text not null default '',
    add column folded_terms  text;
comment on column asset.folded_rights is 'The copyright notice without case or diacritics: for searching only.';
comment on column asset.folded_terms is 'What its file says of its use, in the same way; a file does not change its mind.';

create function pg_temp.fold(words text) returns text language sql as $$
    select lower(regexp_replace(normalize(words, NFKD), U&'[\0300-\036F\1AB0-\1AFF\1DC0-\1DFF\20D0-\20FF]', '', 'g'))
$$;

update caption c set
    folded = pg_temp.fold(c.text),
    folded_credit = pg_temp.fold(c.credit),
    folded_names = coalesce((select pg_temp.fold(string_agg(d.name, chr(10) order by d.position))
        from caption_depicted d where d.caption = c.id), ''),
    folded_place = pg_temp.fold(concat_ws(chr(10), c.sublocation, c.city, c.region, c.country));

update asset a set
    folded_credit = pg_temp.fold(coalesce(a.credit, '')),
    folded_names = coalesce((select pg_temp.fold(string_agg(d.name, chr(10) order by d.position))
        from asset_depicted d where d.asset = a.id), ''),
    folded_place = pg_temp.fold(concat_ws(chr(10), a.sublocation, a.city, a.region, a.country)),
    folded_rights = pg_temp.fold(coalesce(a.copyright, '')),
    folded_terms = (select pg_temp.fold(concat_ws(chr(10), s.said #>> '{rights,usageTerms}', s.said #>> '{rights,instructions}'))
        from asset_said s where s.asset = a.id);
