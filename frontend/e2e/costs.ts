import type { Schemas } from './results';
import { list, type About, type Row } from './rows';
import type { Book, Sheet } from './sheet';

/** The scope that the questionnaire asks for, without an investment: what a response must have beside its figures. */
export const asAsked = {
	'scope-departments': 1,
	'scope-schools': 1,
	'scope-companies': 0,
	'scope-ot': 0,
	'scope-digital-teaching': 0,
	'scope-it-pedagogues': 0,
	'scope-overhead': 0,
	'scope-sold': 0,
	investment: 0
};

const keyFigures = {
	'cost-share': 'Andel av verksamhetens kostnader (ESV)',
	'cost-per-resident': 'Kronor per invånare',
	'cost-per-user': 'Kronor per användare',
	'cost-per-user-without-pupils': 'Kronor per användare utan elever (ESV)',
	'cost-per-workplace': 'Kronor per dator eller surfplatta',
	'cost-per-workplace-service': 'Kronor per it-arbetsplats (ESV)',
	'investment-share': 'Investeringar, andel av verksamhetens kostnader (ESV)',
	'outsourced-share': 'Utkontrakterad andel (ESV)',
	'telephony-per-user': 'Telefoni, kronor per användare (ESV)',
	'hired-share': 'Inhyrd andel av it-personalen (ESV)',
	'staff-per-thousand-users': 'It-personal per 1\u00a0000 användare',
	'users-per-staff': 'Användare per årsarbetare i it'
};

const divisions = [
	['pools', 'pool'],
	['towers', 'tower'],
	['purposes', 'purpose'],
	['centres', 'centre']
] as const;

/** Holds the sheets of what IT costs against what the API gives. */
export function costs(book: Book, about: About): Sheet[] {
	return [...whole(book, about), ...spread(book, about), ...divided(book, about), ...shared(book, about), ...told(book, about)];
}

const of = ({ document }: About, code: string) => document.organisations[code]?.economy;

/** The classes of a division, in the questionnaire's order. */
const classes = ({ questionnaire }: About, tag: 'pool' | 'tower' | 'purpose' | 'centre') =>
	questionnaire.sections.flatMap(({ items }) => items.flatMap((item) => item[tag] ?? []));

function whole(book: Book, about: About): Sheet[] {
	const columns = [
		'Kod',
		'År',
		'Redovisat, kr',
		'Del av gemensamt, kr',
		'Jämförbar kostnad, kr',
		'Användare',
		'Arbetsplatser',
		'It-personal, årsarbetare'
	];
	const ways = ['Redovisat', 'Jämförbart'].flatMap((way) =>
		['drift', 'kapitalkostnad', 'investering', 'utgifter'].map((part) => `${way}: ${part}, kr`)
	);
	const { sums, n, asked, year } = about.document.economy!;
	const rows: Row[] = about.codes.map((code) => {
		const x = of(about, code);
		const part = x?.received?.reduce((all, { total }) => all + total, 0);
		const own = [x?.year, x?.reported?.total, part, x?.allocated?.total, x?.users, x?.workplaces, x?.staff];
		const parts = [x?.reported, x?.allocated].flatMap((way) => [way?.operating, way?.capital, way?.investment, way?.expenditure]);
		return [code, ...own, ...parts, ...Object.keys(keyFigures).map((id) => x?.keyFigures?.[id]?.value)];
	});
	const foot = [asked, n, year, sums.reported, sums.own, sums.received, sums.unallocated].map((sum) => [null, null, sum]);
	// A joint body is not compared as a municipality is: the cell says only that.
	return list(book, 'Ekonomi', [...columns, ...ways, ...Object.values(keyFigures)], [...rows, ...foot]);
}

const figures = (b: Schemas['Benchmark']) => [b.n, b.coverage, b.min, b.q1, b.median, b.q3, b.max];

function spread(book: Book, about: About): Sheet[] {
	const columns = ['Mått', 'Alla, kr', 'Antal', 'Täckning', 'Min', 'Undre kvartil', 'Kommunernas median', 'Övre kvartil', 'Max'];
	const { keyFigures: all, shares, divisions: sums } = about.document.economy!;
	const first: Row[] = Object.entries(keyFigures).map(([id, title]) => [title, undefined, ...figures(all[id]!)]);
	const rest: Row[] = divisions.flatMap(([division, tag]) =>
		classes(about, tag).map((id) => [undefined, sums![division]![id]!, ...figures(shares![division]![id]!)])
	);
	return list(book, 'Ekonomi, jämförelse', columns, [...first, ...rest]);
}

const addsUp = (one?: { difference?: number; reconciled?: boolean }) => (one?.difference === undefined ? undefined : one.reconciled ? 'ja' : 'nej');

function divided(book: Book, about: About): Sheet[] {
	const columns = ['Kod', 'Post', 'Redovisat, kr', 'Andel av redovisat', 'Jämförbar kostnad, kr', 'Andel av jämförbar'];
	const rows: Row[] = about.codes.flatMap((code) => {
		const x = of(about, code);
		if (!x?.reported) return [];
		return divisions.flatMap(([division, tag]) => {
			const own = x.reported!.divisions[division]!;
			const all = x.allocated?.divisions[division];
			const amounts = classes(about, tag)
				.filter((id) => own.amounts?.[id] || all?.amounts?.[id])
				.map((id) => [code, undefined, own.amounts?.[id]?.amount, own.amounts?.[id]?.share, all?.amounts?.[id]?.amount, all?.amounts?.[id]?.share]);
			return [
				...amounts,
				[code, 'Summa', own.sum, null, all?.sum, null],
				[code, 'Differens', own.difference, null, all?.difference, null],
				[code, 'Differens, andel', own.differenceShare, null, all?.differenceShare, null],
				[code, 'Stämmer', addsUp(own), null, addsUp(all), null]
			];
		});
	});
	return list(book, 'Ekonomi, fördelning', columns, rows);
}

function shared(book: Book, about: About): Sheet[] {
	const columns = ['Kod', 'Andelstal', 'Andel', 'Belopp, kr', 'Avgift, kr', 'It-personal, årsarbetare'];
	const rows: Row[] = about.codes.flatMap((code) => {
		const key = of(about, code)?.allocation;
		if (!key) return [];
		const staff = (member: string) => of(about, member)?.received?.find(({ from }) => from === code)?.staff;
		const members = (key.members ?? []).map((m) => [code, m.weight, m.share, m.amount, m.fee, staff(m.organisation)]);
		const invoiced = key.fees === undefined || key.feeDifference === undefined ? [] : [key.fees, key.feeDifference];
		return [...members, ...[key.unallocated, ...invoiced].map((amount) => [code, null, null, amount])];
	});
	return list(book, 'Ekonomi, gemensamma kostnader', columns, rows);
}

// What an organisation has told beside its costs, in the order of the sheet: first what has a date and a source.
const facts = [
	'users-without-pupils',
	'pupils',
	'workplaces',
	'service-workplaces',
	'it-staff',
	'hired-staff',
	'operating-cost',
	'investment',
	'capitalised-labour',
	'internal-interest',
	'workplace-service',
	'outsourced',
	'telephony',
	'income',
	'fee'
];

function told(book: Book, about: About): Sheet[] {
	const rows: Row[] = about.codes.flatMap((code) => {
		const x = of(about, code);
		const scope = Object.keys(x?.scope ?? {}).map(() => [code, null]);
		return [...scope, ...facts.filter((id) => x?.facts?.[id] !== undefined || x?.stated?.[id]).map((id) => [code, x?.facts?.[id]])];
	});
	return list(book, 'Ekonomi, uppgifter', ['Kod', 'Redovisat'], rows);
}
