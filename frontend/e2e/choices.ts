import { expect } from '@playwright/test';
import { decisions } from './decisions';
import type { Comparison, Schemas } from './results';
import type { Book, Sheet } from './sheet';

type Outcome = Schemas['ScenarioOutcome'];
type Figure = number | undefined | null;

// Today's figure, where there is one, and the figure with the scenario.
const figures: ((one: Outcome) => [Figure, Figure])[] = [
	({ levels }) => [null, levels],
	({ attainment }) => [attainment.before, attainment.after],
	({ gap }) => [gap.before, gap.after],
	({ amounts }) => [null, amounts.cost],
	({ amounts }) => [null, amounts.saving],
	({ amounts }) => [null, amounts.net],
	({ received }) => [null, received],
	({ costPerResident }) => [costPerResident.before, costPerResident.after]
];

/** Holds the sheets of the scenarios and of the targets in the report against what the API gives. */
export function choices(book: Book, { scenarios = [], targets }: Comparison): Sheet[] {
	const sheets = scenarios.map((one, n) => alone(book.get(`Scenario ${n + 1}`)!, one));
	sheets.push(...decisions(book, scenarios));
	if (scenarios.length > 0) sheets.push(sideBySide(book, scenarios));
	if (targets) sheets.push(aims(book.get('Målnivåer')!, targets));
	return sheets;
}

function aims(sheet: Sheet, { capabilities = {}, organisations = {} }: Schemas['Targets']): Sheet {
	for (const [code, level] of Object.entries({ ...capabilities, ...organisations })) sheet.holds(sheet.find(code, 0), 2, level, code);
	return sheet;
}

function sideBySide(book: Book, scenarios: Schemas['Scenario'][]): Sheet {
	const sheet = book.get('Scenarier')!;
	let row = sheet.heads(['Mått', 'Organisation', 'I dag']);
	expect(sheet.row(row).slice(3)).toEqual(scenarios.map(({ title }) => title));
	for (const figure of figures) {
		for (let place = -1; place < scenarios[0]!.organisations.length; place++) {
			row++;
			const of = scenarios.map(({ region, organisations }) => figure(organisations[place] ?? region));
			sheet.holds(row, 2, of[0]![0], 'today');
			of.forEach(([, after], n) => sheet.holds(row, 3 + n, after, scenarios[n]!.title));
		}
	}
	return sheet;
}

function alone(sheet: Sheet, { id, position, revision, title, measures, notes = [], organisations, region }: Schemas['Scenario']): Sheet {
	/** Holds the rows below a row of headings, each from a column on. */
	const below = (heads: string[], column: number, rows: (Figure | string)[][]) => {
		if (rows.length === 0) return;
		const top = sheet.heads(heads);
		rows.forEach((row, n) => row.forEach((figure, k) => sheet.holds(top + 1 + n, column + k, figure, `${title}: ${heads[0]}`)));
	};
	below(['Vad som görs'], 4, measures.map(({ toLevel, yearlyCost, yearlySaving }) => [toLevel, yearlyCost, yearlySaving]));
	below(['Vad som görs'], 0, measures.map((_, n) => [n + 1]));
	let row = 0;
	for (const [n, { shares = [] }] of measures.entries()) {
		if (shares.length === 0) continue;
		row = sheet.find('Avtalad fördelningsnyckel för åtgärd', 1, row) + 1;
		for (const { weight } of shares) [n + 1, weight].forEach((figure, k) => sheet.holds(row, 2 + k, figure, `${title}, key`), row++);
	}
	below(['Ändrar inte'], 0, notes.map(({ measure }) => [measure]));
	below(['Bedömda förmågor'], 2, [...organisations, region].map((one) => {
		const all = figures.flatMap((figure) => figure(one).filter((x) => x !== null));
		return [...all, ...(one.of ? [one.n ?? 0, one.of] : [])];
	}));
	const raised = organisations.flatMap(({ raised = [] }) => raised);
	below(['Höjer nivån'], 4, raised.map(({ from, to, measure }) => [from, to, measure]));
	below(['Revision'], 0, [[id, position, revision]]);
	return sheet;
}
