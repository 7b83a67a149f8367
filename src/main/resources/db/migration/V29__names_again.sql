-- Names of sections, tags and the site are told again, too, when no node can give out any more what was before.

alter table cache
    add column sure_names text not null default '',
    add column names_at timestamptz;
update cache set sure_names = names;
comment on column cache.sure_names is 'The state of sections, tags and site that it was told of again; empty for none.';
comment on column cache.names_at is 'When it was first told of names that it has not been told of again.';
