-- Whether readers have an article with a tag: a tag in the newest articles is not looked for among all articles that have it.

create or replace view reader_tag as
select t.slug, t.name, t.sort_order
from tag t
where t.slug in (
        select unnest(n.tags) from (
            select e.tags from edition e
            where e.current and e.begins_at <= clock_timestamp() and (e.ends_at is null or e.ends_at > clock_timestamp())
            order by e.published_at desc, e.article desc limit 500) n)
    or exists (
        select from edition e
        where e.current and e.tags @> array[t.slug] and e.begins_at <= clock_timestamp()
          and (e.ends_at is null or e.ends_at > clock_timestamp()));
