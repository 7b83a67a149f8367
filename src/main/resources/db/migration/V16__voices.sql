-- Whom the desk quotes is asked for by the date of articles.

create index article_dated_at_idx on article ((coalesce(displayed_at, created_at)));
