-- The desk's working copies. Every save is a revision that holds everything; the rows below it can be queried.

create table article (
    id           uuid        not null,
    revision     int         not null,
    stage        text        not null,
    slug         text,
    language     text,
    headline     text        not null,
    section      uuid,
    displayed_at timestamptz,
    displayed_given text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint article_pkey primary key (id),
    constraint article_slug_key unique (slug),
    constraint article_section_fkey foreign key (section) references section (id)
);
create index article_updated_at_idx on article (updated_at desc, id desc);
create index article_section_idx on article (section);

create table revision (
    article     uuid        not null,
    number      int         not null,
    action      text        not null,
    stage       text        not null,
    story       text        not null,
    note        text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint revision_pkey primary key (article, number),
    constraint revision_article_fkey foreign key (article) references article (id) on delete cascade
);
comment on table revision is 'Append-only: the whole story as it stood after each accepted change.';

create table block (
    id       uuid not null,
    article  uuid not null,
    position int  not null,
    type     text not null,
    constraint block_pkey primary key (id),
    constraint block_article_fkey foreign key (article) references article (id) on delete cascade
);
comment on table block is 'Whose a block is: an id is never used in two articles, so that what points at it stays true.';
create index block_article_idx on block (article);

create table article_tag (
    article  uuid not null,
    position int  not null,
    tag      uuid not null,
    constraint article_tag_pkey primary key (article, position),
    constraint article_tag_article_fkey foreign key (article) references article (id) on delete cascade,
    constraint article_tag_tag_fkey foreign key (tag) references tag (id)
);
create index article_tag_tag_idx on article_tag (tag);

create table related (
    article  uuid not null,
    position int  not null,
    other    uuid not null,
    constraint related_pkey primary key (article, position),
    constraint related_article_fkey foreign key (article) references article (id) on delete cascade,
    constraint related_other_fkey foreign key (other) references article (id)
);
create index related_other_idx on related (other);

create table caption (
    id            uuid    not null,
    article       uuid    not null,
    position      int     not null,
    media         uuid    not null,
    role          text    not null,
    text          text,
    credit        text,
    credit_format text,
    alt           text,
    decorative    boolean not null,
    taken_on      text,
    sublocation   text,
    city          text,
    region        text,
    country       text,
    constraint caption_pkey primary key (id),
    constraint caption_article_fkey foreign key (article) references article (id) on delete cascade,
    constraint caption_media_fkey foreign key (media) references asset (id)
);
create index caption_article_idx on caption (article);
create index caption_media_idx on caption (media);

create table caption_depicted (
    caption       uuid not null,
    position      int  not null,
    speaker       uuid,
    name          text not null,
    role_as_given text,
    constraint caption_depicted_pkey primary key (caption, position),
    constraint caption_depicted_caption_fkey foreign key (caption) references caption (id) on delete cascade,
    constraint caption_depicted_speaker_fkey foreign key (speaker) references speaker (id)
);
create index caption_depicted_speaker_idx on caption_depicted (speaker);

create table attribution (
    id               uuid not null,
    article          uuid not null,
    position         int  not null,
    kind             text not null,
    parent           uuid,
    speaker          uuid,
    speaker_kind     text,
    name_as_given    text,
    role_as_given    text,
    form             text,
    cue_text         text,
    cue_lemma        text,
    addressee        text,
    occasion_kind    text,
    occasion_label   text,
    occasion_outlet  text,
    date_as_given    text,
    occasion_date    text,
    basis            text,
    origin           text not null,
    confidence       double precision,
    verdict          text not null,
    anchor           text not null,
    reason           text,
    constraint attribution_pkey primary key (id),
    constraint attribution_article_fkey foreign key (article) references article (id) on delete cascade,
    constraint attribution_parent_fkey foreign key (parent) references attribution (id) deferrable initially deferred,
    constraint attribution_speaker_fkey foreign key (speaker) references speaker (id)
);
create index attribution_article_idx on attribution (article);
create index attribution_speaker_idx on attribution (speaker);
create index attribution_parent_idx on attribution (parent);
create index attribution_queue_idx on attribution (verdict, article, position);

create table segment (
    attribution uuid not null,
    position    int  not null,
    role        text not null,
    target_kind text not null,
    target      uuid,
    begins      int  not null,
    ends        int  not null,
    exact       text not null,
    prefix      text not null,
    suffix      text not null,
    constraint segment_pkey primary key (attribution, position),
    constraint segment_attribution_fkey foreign key (attribution) references attribution (id) on delete cascade,
    constraint segment_span_check check (begins >= 0 and ends > begins)
);
comment on column segment.begins is 'Unicode code points from the start of the target''s text, half-open.';
