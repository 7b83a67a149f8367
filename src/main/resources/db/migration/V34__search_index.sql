-- What was published lately waited in a list that every search had to read to its end; now each publication puts its words in place.
alter index edition_words_idx set (fastupdate = off);
alter index printed_quote_searched_idx set (fastupdate = off);
alter index printed_caption_words_idx set (fastupdate = off);

select gin_clean_pending_list(name::regclass)
from unnest(array['edition_words_idx', 'printed_quote_searched_idx', 'printed_caption_words_idx']) name;
