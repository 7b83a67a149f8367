-- Photos are found by whom their own record names, however many there are.

create index asset_names on asset using gin
    (to_tsvector('simple', translate(folded_names, '-.' || chr(39) || chr(10), '    '))) where folded_names <> '';
