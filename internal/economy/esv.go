package economy

// ESVFigure is one of the nine key figures of ESV's follow-up of the authorities' IT costs (Digitaliseringen av det offentliga Sverige,
// ESV 2017:13, part 2, section 1.2). Only they carry ESV's name. KeyFigure or Division is ours that is defined as it; the last has
// neither: what it is a cost of each could not be read, and so it is not calculated.
type ESVFigure struct {
	Section   string
	KeyFigure string
	Division  string
}

// ESV are the nine, in its order.
//
//	1.2.4   IT cost over operating cost
//	1.2.5   IT investments over operating cost
//	1.2.6   hired IT staff over all IT staff
//	1.2.7   IT cost over users; a municipality's are counted without pupils, for authorities have none
//	1.2.8   the cost of outsourced IT over the IT cost
//	1.2.9   the cost of the workstation service over workplaces: computer, programs, support and what lies behind, but no printing, tablets or phones
//	1.2.10  the cost of telephony over users
//	1.2.11  how expenditure, and not cost, is divided over securing, improving and developing
//	1.2.12  storage
var ESV = []ESVFigure{
	{"1.2.4", CostShare, ""}, {"1.2.5", InvestmentShare, ""}, {"1.2.6", HiredShare, ""}, {"1.2.7", PerUserNoPupils, ""}, {"1.2.8", OutsourcedShare, ""},
	{"1.2.9", PerService, ""}, {"1.2.10", TelephonyPerUser, ""}, {"1.2.11", "", Purposes}, {"1.2.12", "", ""},
}

// ESVSection is where ESV defines a key figure; none where it is our own.
func ESVSection(keyFigure string) string {
	for _, f := range ESV {
		if f.KeyFigure == keyFigure {
			return f.Section
		}
	}
	return ""
}
