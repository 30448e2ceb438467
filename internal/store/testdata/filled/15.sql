UPDATE snapshots SET reason = 'rättat' WHERE round_id = 3;
