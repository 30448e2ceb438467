import { expect } from '@playwright/test';
import type { Comparison, Schemas } from './results';
import type { Book, Sheet } from './sheet';

type Outcome = Schemas['ScenarioOutcome'];
type Figure = number | undefined | null;

// Today's figure, where there is one, and the figure with the scenario.
const figures: ((one: Outcome) => [Figure, Figure])[] = [
	({ attainment }) => [attainment.before, attainment.after],
	({ gap }) => [gap.before, gap.after],
	({ amounts }) => [null, amounts.cost],
	({ amounts }) => [null, amounts.saving],
	({ amounts }) => [null, amounts.net],
	({ costPerResident }) => [costPerResident.before, costPerResident.after]
];

/** Holds the sheets of the scenarios in the report against what the API gives. */
export function choices(book: Book, { scenarios = [] }: Comparison): Sheet[] {
	return scenarios.length > 0 ? [sideBySide(book, scenarios), ...scenarios.map((one, n) => alone(book.get(`Scenario ${n + 1}`)!, one))] : [];
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

function alone(sheet: Sheet, { title, measures, organisations, region }: Schemas['Scenario']): Sheet {
	const first = sheet.find('Åtgärd', 0);
	measures.forEach(({ toLevel, yearlyCost, yearlySaving }, n) => {
		[n + 1, toLevel, yearlyCost, yearlySaving].forEach((figure, k) => sheet.holds(first + 1 + n, [0, 4, 5, 6][k]!, figure, title));
	});
	let row = sheet.find('Kod', 0);
	for (const one of [...organisations, region]) {
		row++;
		const all = figures.flatMap((figure) => figure(one).filter((x) => x !== null));
		all.forEach((figure, k) => sheet.holds(row, 2 + k, figure, `${title}, ${one.organisation}`));
	}
	row = sheet.find('Kod', 0, row);
	for (const { raised = [] } of organisations) {
		for (const { from, to, measure } of raised) {
			row++;
			[from, to, measure].forEach((figure, k) => sheet.holds(row, 4 + k, figure, title));
		}
	}
	return sheet;
}
