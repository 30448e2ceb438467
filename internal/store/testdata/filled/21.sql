INSERT INTO ledger_accounts (organisation, chart, account, pool) VALUES ('1435', 'kommun-bas', '6440', 'cloud-services');
