UPDATE open_links SET code = '123456', code_until = '2026-12-01 12:00:00+00:00' WHERE id = (SELECT min(id) FROM open_links);
