UPDATE scenarios SET first_year = 2027, horizon = 5, interest = 2.5, zero_alternative = 'Allt blir som i dag' WHERE round_id = 1;
