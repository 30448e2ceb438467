import { expect } from '@playwright/test';
import { choices } from './choices';
import { lists } from './lists';
import { plots } from './plots';
import { flat, type Comparison, type Construct, type Document, type Questionnaire, type Schemas } from './results';
import type { Book, Sheet } from './sheet';

interface Column {
	title: string;
	score: (one: Schemas['OrganisationResult']) => Schemas['Score'];
	benchmark?: Schemas['Benchmark'];
}

/** Holds every figure of a workbook in Swedish against the results that the API gives, and every result against the book. */
export function holdBook(book: Book, comparison: Comparison, codebook: Questionnaire[]) {
	const results = { ...comparison, organisations: inOrder(comparison) };
	const used = [premises(book, results), ...changes(book, results, codebook), ...risks(book, results), ...choices(book, results)];
	for (const document of results.documents) {
		const questionnaire = codebook.find((one) => one.id === document.questionnaire.id)!;
		const { kind } = document.questionnaire;
		if (kind === 'maturity') used.push(...maturity(book, results, document, questionnaire));
		if (kind === 'capability') used.push(heat(book, results, document), profiles(book, results, document));
		if (kind === 'importance') used.push(importance(book, document));
		used.push(...lists(book, results, document, questionnaire), ...plots(book, results, document, questionnaire));
	}
	// A sheet that nobody has looked at may hold words, but no figures. The codebook's and the weights are the questionnaire's own.
	const own = ['Vikter', 'Kodbok', 'Kodbok, regler'];
	const others = [...book.values()].filter((sheet) => !used.includes(sheet) && !own.includes(sheet.name));
	expect([...used, ...others].flatMap((sheet) => sheet.faults)).toEqual([]);
}

/** Organisations as a workbook has them: by name, joint bodies last. */
function inOrder({ organisations }: Comparison): Comparison['organisations'] {
	const joint = (kind: string) => Number(kind !== 'municipality');
	return organisations.toSorted((a, b) => joint(a.kind) - joint(b.kind) || a.name.localeCompare(b.name, 'sv'));
}

function sheetOf(book: Book, name: string): Sheet {
	expect([...book.keys()]).toContain(name);
	return book.get(name)!;
}

/** What each score was in the earlier round and is now, on the items in common. */
function changes(book: Book, { organisations, earlier, changes = [] }: Comparison, codebook: Questionnaire[]): Sheet[] {
	return changes.map((one) => {
		const sheet = sheetOf(book, 'Förändring');
		const ids = ['', ...flat(codebook.find(({ id }) => id === one.questionnaire.id)!.constructs).map(({ id }) => id)];
		let row = sheet.find('Kod', 0);
		for (const { code } of organisations) {
			for (const id of one.organisations[code] ? ids : []) {
				const change = one.organisations[code]![id];
				if (!change) continue;
				row++;
				[change.before, change.after, change.change, change.low, change.high, change.p].forEach((value, n) =>
					sheet.holds(row, 3 + n, value, `${code} ${id}`)
				);
			}
		}
		const facts = { 'Jämförs med mätomgång nummer': earlier!.id, 'Frågor i de områden som jämförs': one.common, 'Frågor i någon av dem': one.items };
		for (const [name, value] of Object.entries(facts)) sheet.holds(sheet.find(name, 0), 2, value, name);
		return sheet;
	});
}

/** Likelihood, impact and their product for each risk, and the steps of the matrix over them. */
function risks(book: Book, { risks = [] }: Comparison): Sheet[] {
	if (risks.length === 0) return [];
	const sheet = sheetOf(book, 'Risker');
	for (const step of [1, 2, 3, 4, 5]) sheet.holds(sheet.find(step, 0), 0, step, 'step of likelihood');
	for (const { number, likelihood, impact } of risks) {
		const row = sheet.find(`R${number}`, 0);
		[likelihood, impact, likelihood * impact].forEach((value, n) => sheet.holds(row, 4 + n, value, `R${number}`));
	}
	return [sheet];
}

/** Who was asked and has answered, and of which data the book is made. */
function premises(book: Book, { round, organisations, documents, premises }: Comparison): Sheet {
	const sheet = sheetOf(book, 'Underlag');
	sheet.holds(sheet.find('Mätomgångens nummer', 0), 2, round.id, 'round');
	sheet.holds(sheet.find('Dataversion', 0), 2, round.dataVersion, 'data version');
	expect(sheet.at(sheet.find('Mätomgång', 0), 2)).toBe(round.title);
	let row = premises?.workshops?.length ? sheet.find('Arbetsmöten', 0) + 2 : 0;
	for (const { title, participation = [] } of premises?.workshops ?? []) {
		for (const { organisation, people } of participation) sheet.holds(++row, 3, people, `${title}: ${organisation}`);
		if (participation.length === 0) row++;
	}
	let rate = sheet.find('Svarsfrekvens', 0) + 3; // below two lines and the headings
	for (const { responseRates = [] } of documents) {
		for (const { role, asked, complete, partial, rr1, rr2 } of responseRates) {
			rate++;
			[asked, complete, partial, rr1, rr2].forEach((value, n) => sheet.holds(rate, 2 + n, value, `response rate, ${role ?? 'all'}`));
		}
	}
	const sums = sheet.find('Organisationer med minst ett svar', 0);
	for (const { code, population } of organisations) {
		const row = sheet.find(code, 0);
		if (population !== undefined) sheet.holds(row, 3, population, `${code} residents`);
	}
	documents.forEach((document, n) => {
		const all = organisations.map(({ code }) => document.organisations[code]!);
		organisations.forEach(({ code }, place) => {
			sheet.holds(sheet.find(code, 0), 4 + 2 * n, all[place]!.answered, `${code} answered`);
			sheet.holds(sheet.find(code, 0), 5 + 2 * n, all[place]!.asked, `${code} asked`);
		});
		sheet.holds(sums, 4 + 2 * n, all.filter((one) => one.answered > 0).length, 'organisations that answered');
		sheet.holds(sums, 5 + 2 * n, all.filter((one) => one.asked > 0).length, 'organisations asked');
	});
	return sheet;
}

function maturity(book: Book, results: Comparison, document: Document, { constructs }: Questionnaire): Sheet[] {
	const total: Column = { title: 'Totalt', score: (one) => one.total ?? {}, benchmark: document.total?.benchmark };
	const column = (construct: Construct, title: string): Column => ({
		title,
		score: (one) => one.constructs?.[construct.id] ?? {},
		benchmark: document.constructs?.[construct.id]?.benchmark
	});
	const all = flat(constructs);
	const parents = all.filter((one) => one.children?.length);
	const upper = parents.map((one) => column(one, constructs.includes(one) ? 'Totalt' : one.title.sv));
	const leaves = all.filter((one) => !one.children?.length).map((one) => column(one, one.title.sv));
	expect(Object.keys(document.constructs ?? {}).sort()).toEqual(all.map((one) => one.id).sort());
	return [
		scores(sheetOf(book, 'Mognad'), results, document, [total, ...upper]),
		scores(sheetOf(book, 'Mognad, delområden'), results, document, leaves)
	];
}

/** The scores side by side, then four columns for each: from, to, n, percentile. Below them the municipalities together. */
function scores(sheet: Sheet, results: Comparison, document: Document, columns: Column[]): Sheet {
	const head = sheet.find('Kod', 0);
	const origin = sheet.row(head).indexOf('Från');
	expect(sheet.row(head).slice(2, 2 + columns.length)).toEqual(columns.map((one) => one.title));
	expect(sheet.row(head).slice(origin)).toEqual(columns.flatMap(() => ['Från', 'Till', 'n', 'Percentil']));
	for (const { code, name } of results.organisations) {
		const row = sheet.find(code, 0);
		expect(sheet.at(row, 1)).toBe(name);
		columns.forEach(({ title, score }, n) => {
			const { score: value, low, high, n: people, percentile, median } = score(document.organisations[code]!);
			const what = `${name}, ${title}`;
			sheet.holds(row, 2 + n, value, what);
			[low, high, people, percentile].forEach((figure, k) => sheet.holds(row, origin + 4 * n + k, figure, what));
			if (median !== undefined) sheet.holds(sheet.find('Median', 1), 2 + n, median, what);
		});
	}
	columns.forEach(({ title, benchmark }, n) => {
		sheet.holds(sheet.find('Kommuner med index (n)', 1), 2 + n, benchmark?.n, title);
		sheet.holds(sheet.find('Täckning', 1), 2 + n, benchmark?.coverage, title);
		const five = { Lägst: 'min', 'Undre kvartil': 'q1', Median: 'median', 'Övre kvartil': 'q3', Högst: 'max' } as const;
		for (const [name, key] of Object.entries(five)) sheet.holds(sheet.find(name, 1), 2 + n, benchmark?.[key], `${title}, ${name}`);
	});
	return sheet;
}

/** Capability × organisation, and after it the median, how many it is of, out of how many, and how many stand at each level. */
function heat(book: Book, { organisations, premises }: Comparison, document: Document): Sheet {
	const exempt = (premises?.exemptions ?? []).filter((one) => one.questionnaire === document.questionnaire.id).map((one) => one.organisation);
	const sheet = sheetOf(book, 'Förmågor');
	const head = sheet.find('Id', 0);
	const median = sheet.row(head).indexOf('Median');
	expect(sheet.row(head).slice(3, median)).toEqual(organisations.map((one) => one.name));
	const capabilities = Object.entries(document.capabilities ?? {});
	expect(sheet.height - head - 1, 'capabilities').toBe(capabilities.length);
	for (const [id, figures] of capabilities) {
		const row = sheet.find(id, 0);
		organisations.forEach(({ code }, n) =>
			sheet.holds(row, 3 + n, document.organisations[code]?.levels?.[id]?.value, `${code} ${id}`)
		);
		sheet.holds(row, median, figures.median, `${id}, median`);
		sheet.holds(row, median + 1, figures.n ?? 0, `${id}, n`);
		const asked = organisations.filter(({ code, kind }) => kind === 'municipality' && (document.organisations[code]?.levels?.[id] || !exempt.includes(code)));
		sheet.holds(row, median + 2, asked.length, `${id}, asked`);
		for (let column = median + 3; column < sheet.row(head).indexOf('Ligger högst'); column++) {
			if (sheet.at(head, column) === 'Standardavvikelse') {
				sheet.holds(row, column, figures.deviation, `${id}, deviation`);
				continue;
			}
			const level = Number.parseFloat(String(sheet.at(head, column)));
			const count = figures.distribution?.find((one) => one.value === level)?.n ?? 0;
			sheet.holds(row, column, count, `${id}, at level ${level}`);
		}
		const names = (figures.leaders ?? []).map((code) => organisations.find((one) => one.code === code)!.name);
		expect(sheet.at(row, sheet.row(head).indexOf('Ligger högst')) ?? '').toBe(names.join(', '));
	}
	return sheet;
}

function profiles(book: Book, { organisations }: Comparison, document: Document): Sheet {
	const sheet = sheetOf(book, 'Nivåer');
	const head = sheet.find('Kod', 0);
	const judged = sheet.row(head).indexOf('Bedömda');
	for (const { code } of organisations) {
		const row = sheet.find(code, 0);
		const profile = document.organisations[code]?.profile;
		if (!profile) {
			sheet.holds(row, 2, undefined, code);
			continue;
		}
		profile.counts.forEach(({ value, n }, k) => {
			expect(Number.parseFloat(String(sheet.at(head, 2 + k)))).toBe(value);
			sheet.holds(row, 2 + k, n, `${code}, at level ${value}`);
		});
		const { answered, asked, strengths, weaknesses } = profile;
		[answered, asked, strengths.length, weaknesses.length].forEach((n, k) => sheet.holds(row, judged + k, n, code));
	}
	return sheet;
}

function importance(book: Book, document: Document): Sheet {
	const sheet = sheetOf(book, 'Vikt');
	const capabilities = Object.entries(document.capabilities ?? {});
	for (const [id, { rank, importance: weight, n }] of capabilities) {
		const row = sheet.find(id, 1);
		const tied = capabilities.filter(([, other]) => other.rank === rank).length; // they share the first of their places
		sheet.holds(row, 0, rank === undefined ? undefined : rank - (tied - 1) / 2, id);
		sheet.holds(row, 3, weight, id);
		sheet.holds(row, 4, n, id);
	}
	if (document.concordance) {
		const { w, basis, raters, incomplete = 0, items } = document.concordance;
		const how = basis === 'pairs' ? ', beräknad parvis (motsvarar Kendalls W, högst 1)' : ' (Kendalls W, 0–1)';
		sheet.holds(sheet.find(`Samstämmighet mellan bedömarna${how}`, 2), 3, w, 'W');
		sheet.holds(sheet.find('Bedömare som måttet bygger på', 2), 3, raters, 'raters');
		sheet.holds(sheet.find('Av dem har inte bedömt alla förmågor', 2), 3, incomplete, 'incomplete');
		sheet.holds(sheet.find('Förmågor att bedöma', 2), 3, items, 'items');
	}
	return sheet;
}
