-- the full-text index over two-character tokens; the table itself holds the text
create virtual table search_index using fts5(tokens, content='search', content_rowid='rowid', tokenize='unicode61');
create trigger search_added after insert on search begin
    insert into search_index(rowid, tokens) values (new.rowid, new.tokens);
end;
create trigger search_removed after delete on search begin
    insert into search_index(search_index, rowid, tokens) values ('delete', old.rowid, old.tokens);
end;
create trigger search_changed after update on search begin
    insert into search_index(search_index, rowid, tokens) values ('delete', old.rowid, old.tokens);
    insert into search_index(rowid, tokens) values (new.rowid, new.tokens);
end;
