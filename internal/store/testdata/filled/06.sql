UPDATE rounds SET earlier_round = 3 WHERE id = 1;
