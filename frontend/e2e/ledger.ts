/** A made-up ledger for the browser: so many rows by Kommun-Bas or by BAS, the same every time. */
export function ledgerOf(accounts: [account: string, name: string, supplier: string, kronor: number][], rows: number): Buffer {
	const lines = ['Konto;Kontonamn;Ansvar;Leverantör;Text;Belopp'];
	const each = Math.floor(rows / accounts.length);
	for (const [account, name, supplier, kronor] of accounts) {
		for (let n = 0; n < each; n++) {
			const amount = n === 0 ? kronor - 100 * (each - 1) : 100;
			lines.push([account, name, n % 4 ? '1210 It-enheten' : '3100 Skolkontoret', supplier, `Rad ${n}`, `${amount},00`].join(';'));
		}
	}
	return Buffer.from(lines.join('\n'));
}

export const byKommunBas: [string, string, string, number][] = [
	['5011', 'Månadslön', '', 9_000_000],
	['5610', 'Arbetsgivaravgifter', '', 3_000_000],
	['6011', 'Lokalhyra', 'Bohus Lokaler AB', 1_000_000],
	['6440', 'Programvaror och licenser', 'Nordlicens AB', 6_000_000],
	['6320', 'Leasing inventarier', 'Skärgårdens Datorhus AB', 4_000_000],
	['6850', 'Molntjänster', 'Molnberget Sverige AB', 2_000_000],
	['7440', 'IT-tjänster', 'Driftpartner Syd AB', 5_000_000],
	['6812', 'Mobiltelefoni', 'Fjordnät AB', 1_500_000],
	['7920', 'Avskrivning inventarier', '', 2_500_000],
	['1640', 'Ingående moms', 'Nordlicens AB', 700_000]
];

export const byBas: [string, string, string, number][] = [
	['5010', 'Lokalhyra', 'Bohus Lokaler AB', 1_000_000],
	['5420', 'Programvaror', 'Nordlicens AB', 3_000_000],
	['6540', 'IT-tjänster', 'Driftpartner Syd AB', 2_000_000],
	['7210', 'Löner till tjänstemän', '', 8_000_000],
	['7510', 'Arbetsgivaravgifter', '', 2_500_000]
];
