-- the full-text index over two-character tokens; made from an array, because the text parser would split tokens again
create index i_x_search_tokens on search using gin (array_to_tsvector(string_to_array(tokens, ' ')));
