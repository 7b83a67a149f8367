-- What readers had and have no longer, by when it went: feeds say so for a while.

create index edition_gone_idx on edition (ends_at) where ends_at is not null;
