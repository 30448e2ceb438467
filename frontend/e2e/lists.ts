import { costs } from './costs';
import { flat, type Comparison, type Document, type Questionnaire } from './results';
import { list, type About, type Row } from './rows';
import type { Book, Sheet } from './sheet';

/** Holds the sheets that list something, a row for each thing, against what the API gives; gives those that there are. */
export function lists(book: Book, results: Comparison, document: Document, questionnaire: Questionnaire): Sheet[] {
	const about = { codes: results.organisations.map((one) => one.code), document, questionnaire };
	const { kind } = document.questionnaire;
	if (kind === 'maturity') return [...grounds(book, about), ...reliability(book, about), ...quartiles(book, about), ...conversation(book, about)];
	if (kind === 'economy') return costs(book, about);
	if (kind !== 'capability') return [];
	return [
		...inherited(book, about),
		...areas(book, about),
		...priorities(book, about),
		...teachers(book, about),
		...exchange(book, results, about),
		...calibration(book, about),
		...medians(book, about)
	];
}

const of = ({ document }: About, code: string) => document.organisations[code]!;

function grounds(book: Book, about: About): Sheet[] {
	const columns = ['Kod', 'Index', 'n', 'Inbjudna', 'Samstämmighet', 'Skillnad mellan roller'];
	const similar = ['Liknande: antal', 'Liknande: median', 'Liknande: percentil'];
	const places = ['Plats', 'Plats i en lista', 'Plats om alla hade svarat', 'Plats i en lista om alla hade svarat'].flatMap((one) => [`${one}, från`, `${one}, till`]);
	const bounds = ['Lägst om alla hade svarat', 'Högst om alla hade svarat'];
	const constructs = flat(about.questionnaire.constructs);
	const rows = about.codes.flatMap((code) => {
		const scores = [of(about, code).total, ...constructs.map((one) => of(about, code).constructs?.[one.id])];
		return scores.flatMap((one) => {
			if (one?.score === undefined && !one?.asked) return [];
			const alike = one.similar ? [one.similar.n, one.similar.median, one.similar.percentile] : [undefined, undefined, undefined];
			const { low, high, allLow, allHigh, boundLow, boundHigh, allBoundLow, allBoundHigh } = one.rank ?? {};
			const ranks = [low, high, allLow, allHigh, boundLow, boundHigh, allBoundLow, allBoundHigh];
			return [[code, one.score, one.n, one.asked || undefined, one.agreement, one.spread, ...alike, ...ranks, one.bounds?.low, one.bounds?.high]];
		});
	});
	return list(book, 'Mognad, underlag', [...columns, ...similar, ...places, ...bounds], rows);
}

function reliability(book: Book, { document, questionnaire }: About): Sheet[] {
	const columns = ['Alfa', 'Alfa: n', 'Alfa: frågor', 'ICC(1)', 'ICC(2)', 'F', 'p', 'ICC: n', 'ICC: organisationer'];
	const all = [document.total, ...flat(questionnaire.constructs).map((one) => document.constructs?.[one.id])];
	const rows = all.flatMap((one) => {
		const { alpha, icc, icc1, icc2 } = one ?? {};
		if (!alpha && !icc) return [];
		return [[alpha?.value, alpha?.n, alpha?.items, icc1, icc2, icc?.f, icc?.p, icc?.n, icc?.groups]];
	});
	return list(book, 'Tillförlitlighet', columns, rows);
}

/** What the municipalities' quartiles could be if everybody had answered. */
function quartiles(book: Book, { document, questionnaire }: About): Sheet[] {
	const columns = ['Undre kvartil', 'Median', 'Övre kvartil'].flatMap((one) => [`${one}, lägst om alla hade svarat`, `${one}, högst om alla hade svarat`]);
	const all = [document.total, ...flat(questionnaire.constructs).map((one) => document.constructs?.[one.id])];
	const rows = all.flatMap((one) => {
		const bounds = one?.benchmark.bounds;
		return bounds ? [[bounds.q1, bounds.median, bounds.q3].flatMap(({ low, high }) => [low, high])] : [];
	});
	return list(book, 'Kvartiler om alla hade svarat', columns, rows);
}

/** The same of each capability's median level. */
function medians(book: Book, about: About): Sheet[] {
	const rows = items(about).flatMap((id) => {
		const bounds = about.document.capabilities?.[id]?.bounds;
		return bounds ? [[bounds.low, bounds.high]] : [];
	});
	return list(book, 'Medianer om alla hade svarat', ['Lägst om alla hade svarat', 'Högst om alla hade svarat'], rows);
}

function conversation(book: Book, about: About): Sheet[] {
	const titles = new Map(flat(about.questionnaire.constructs).map((one) => [one.id, one.title.sv]));
	const rows = about.codes.flatMap((code) =>
		(of(about, code).conversation ?? []).map((id, n) => [code, n + 1, titles.get(id)])
	);
	return list(book, 'Prata om det här', ['Kod', 'Plats', 'Område'], rows);
}

function inherited(book: Book, about: About): Sheet[] {
	const rows = about.codes.flatMap((code) =>
		items(about).flatMap((id) => {
			const level = of(about, code).levels?.[id];
			return level?.inheritedFrom ? [[code, id, level.value]] : [];
		})
	);
	return list(book, 'Ärvda nivåer', ['Kod', 'Id', 'Nivå'], rows);
}

function areas(book: Book, about: About): Sheet[] {
	const parts = about.codes.flatMap((code) => (of(about, code).profile?.areas ?? []).map((area) => ({ code, area })));
	const scale = Object.values(about.questionnaire.scales)[0]!.options;
	const levels = scale.map((one) => `${one.value} ${one.label.sv}`);
	const rows = parts.map(({ code, area }) => {
		const counts = scale.map((one) => area.counts.find((count) => count.value === one.value)?.n);
		return [code, area.mean, ...counts, area.answered, area.asked];
	});
	return list(book, 'Nivåer, områden', ['Kod', 'Medelnivå', ...levels, 'Bedömda', 'Av'], rows);
}

function priorities(book: Book, about: About): Sheet[] {
	const rows = about.codes.flatMap((code) =>
		(of(about, code).priorities ?? []).map((one, n) => {
			const level = of(about, code).levels![one.capability]!.value;
			return [code, n + 1, one.capability, level, level + one.gap, one.gap, one.importance, one.priority];
		})
	);
	return list(book, 'Prioriteringar', ['Kod', 'Plats', 'Id', 'Nivå', 'Mål', 'Avstånd till målet', 'Vikt', 'Prioritet'], rows);
}

function teachers(book: Book, about: About): Sheet[] {
	const rows = about.codes.flatMap((code) =>
		(of(about, code).priorities ?? []).flatMap(({ capability, teachers }) =>
			(teachers ?? []).map((one, n) => [code, capability, n + 1, one.level, one.ratio, one.back])
		)
	);
	const columns = ['Kod', 'Id', 'Plats', 'Nivå hos den som lär ut', 'Storlekslikhet', 'Kan ge tillbaka'];
	return list(book, 'Vem kan lära av vem', columns, rows);
}

function exchange(book: Book, { organisations }: Comparison, { document }: About): Sheet[] {
	const { matching = [], pairs = [], total } = document.exchange ?? {};
	const name = (code: string) => organisations.find((one) => one.code === code)!.name;
	const row = ({ a, b, value }: (typeof pairs)[number]): Row => [name(a), name(b), value];
	const sum: Row[] = matching.length > 0 ? [['Summa', null, total]] : [];
	return list(book, 'Utbyte', ['Den ena', 'Den andra', 'Värde'], [...matching.map(row), ...sum, ...pairs.map(row)]);
}

function calibration(book: Book, about: About): Sheet[] {
	const all = about.codes.flatMap((code) => {
		const its = of(about, code).calibration;
		return its ? [{ code, its }] : [];
	});
	const rows = all.map(({ code, its }) => [code, its.difference, its.region, its.centred, its.low, its.high, its.capabilities?.length, its.capabilities?.join(' ') ?? null]);
	return list(book, 'Självbild', ['Kod', 'Skillnad (självbild)', 'Regionens skillnad (självbild)', 'Skillnad utöver regionens (självbild)', 'Från', 'Till', 'Antal förmågor', 'Bygger på'], rows);
}

const items = ({ questionnaire }: About) => questionnaire.sections.flatMap((one) => one.items).map((one) => one.id);
