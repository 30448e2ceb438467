/** What a number is stated in: ten to the power of exp, of kronor where it says so. */
export interface Unit {
	name: string;
	exp: number;
	money: boolean;
}

const currencies = ['kr', 'kronor', 'krona', 'sek', 'svenska kronor', 'swedish kronor'];
const scales: Record<number, string[]> = {
	3: ['tusen', 'tusental', 'tusentals', '1000', '1 000', '1000 tal', '1 000 tal', '1000 tals', 'thousand', 'thousands', 'thousand of', 'thousands of', 'k', '000', '000s'],
	6: ['miljon', 'miljoner', 'milj', 'mn', 'mnkr', 'mio', 'm', 'million', 'millions', 'million of', 'millions of'],
	9: ['miljard', 'miljarder', 'md', 'mdr', 'billion', 'billions', 'billion of', 'billions of']
};
// Those that mean kronor by themselves, and those that mean a number. Others, such as m, need a currency.
const short: Record<string, number> = { tkr: 3, 't kr': 3, 't sek': 3, kkr: 3, ksek: 3, tsek: 3, sekk: 3, mkr: 6, mnkr: 6, msek: 6, mnsek: 6, sekm: 6, miljkr: 6, mdkr: 9, mdrkr: 9, mdsek: 9 };
const dependent = ['1000', '1 000', 'thousand of', 'thousands of', 'k', '000', 'mnkr', 'm', 'million of', 'millions of', 'md', 'mdr', 'billion of', 'billions of'];
const foreign = ['eur', 'euro', 'euros', 'usd', 'dollar', 'dollars', 'nok', 'dkk', 'gbp', 'teur', 'keur', 'meur', 'tusd', 'musd', 'tnok', 'mnok', 'tdkk', 'mdkk'];

const units = new Map<string, Unit>();
const add = (name: string, exp: number, money: boolean) => units.set(name, { name, exp, money });
for (const [exp, names] of Object.entries(scales)) {
	for (const name of names) {
		if (!dependent.includes(name)) add(name, Number(exp), false);
		for (const currency of currencies) {
			add(`${name} ${currency}`, Number(exp), true);
			add(`${currency} ${name}`, Number(exp), true);
		}
	}
}
for (const currency of currencies) add(currency, 0, true);
for (const [name, exp] of Object.entries(short)) add(name, exp, true);

const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.replaceAll('€', ' eur ')
		.replaceAll('$', ' usd ')
		.replaceAll('£', ' gbp ')
		.split(/[^\p{L}\p{Nd}]+/u)
		.filter(Boolean)
		.join(' ');

/** The unit that a text is, and nothing but. Said loosely it may begin with i or in, and be another currency. */
export function unitOf(text: string, loosely = false): Unit | undefined {
	const words = loosely ? wordsOf(text).replace(/^i /, '').replace(/^in /, '') : wordsOf(text);
	return units.get(words) ?? (loosely && foreign.includes(words) ? { name: words, exp: 0, money: true } : undefined);
}
