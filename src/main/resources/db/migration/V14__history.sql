-- What was recorded stays as it was recorded, whoever asks: only an article that readers never had goes, with all of it.

create function revision_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if not exists (select from article where id = old.article)
            and not exists (select from publication where article = old.article) then
            return old;
        end if;
    end if;
    raise exception 'The history of articles is not rewritten'
        using errcode = 'restrict_violation', constraint = 'revision_kept', table = 'revision';
end
$$;
comment on function revision_keep is 'Lets the history of a deleted article go with it, and refuses every other change.';

create trigger revision_kept before update or delete on revision
    for each row execute function revision_keep();
create trigger revision_kept_whole before truncate on revision
    for each statement execute function revision_keep();
