package store

type ledgerAccountRow struct {
	Organisation string `gorm:"primaryKey"`
	Chart        string `gorm:"primaryKey"`
	Account      string `gorm:"primaryKey"`
	Pool         string
}

func (ledgerAccountRow) TableName() string { return "ledger_accounts" }

func (t *Tx) LedgerAccounts(organisation, chart string) (map[string]string, error) {
	var rows []ledgerAccountRow
	err := t.db.Where("organisation = ? AND chart = ?", organisation, chart).Find(&rows).Error
	pools := map[string]string{}
	for _, r := range rows {
		pools[r.Account] = r.Pool
	}
	return pools, err
}

func (t *Tx) PutLedgerAccounts(organisation, chart string, pools map[string]string) error {
	if err := t.db.Where("organisation = ? AND chart = ?", organisation, chart).Delete(&ledgerAccountRow{}).Error; err != nil || len(pools) == 0 {
		return err
	}
	rows := make([]ledgerAccountRow, 0, len(pools))
	for account, pool := range pools {
		rows = append(rows, ledgerAccountRow{Organisation: organisation, Chart: chart, Account: account, Pool: pool})
	}
	return t.db.CreateInBatches(&rows, batch).Error
}
