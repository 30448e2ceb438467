UPDATE assignments SET counted = 1 WHERE id = 4;
