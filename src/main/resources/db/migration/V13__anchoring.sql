-- What a check of a quotation came to, and the way to those whose words moved or are gone.

alter table attribution
    add column verification text,
    add column verified_by  text,
    add column verified_at  timestamptz,
    add column evidence_url text;
comment on column attribution.verification is 'Null where nobody has checked these words.';
create index attribution_anchor_idx on attribution (anchor, id);
