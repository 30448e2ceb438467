import { flat, type Comparison, type Document, type Questionnaire } from './results';
import type { Book, Sheet } from './sheet';

/** Holds the tables that charts are drawn from against what the API gives; gives those that there are. */
export function plots(book: Book, results: Comparison, document: Document, questionnaire: Questionnaire): Sheet[] {
	const { kind } = document.questionnaire;
	const all =
		kind === 'maturity'
			? [maturity(book, results, document, questionnaire), profile(book, results, document, questionnaire)]
			: kind === 'capability'
				? [levels(book, results, document), priority(book, results, document)]
				: [];
	return all.filter((sheet) => sheet !== undefined);
}

/** The points between which the lines of a cut are drawn, in the last four rows. */
function lines(sheet: Sheet, columns: [number, number], across: number[], up: number[]) {
	for (let n = 0; n < 4; n++) {
		sheet.holds(sheet.height - 4 + n, columns[0], across[n], 'cut');
		sheet.holds(sheet.height - 4 + n, columns[1], up[n], 'cut');
	}
}

function maturity(book: Book, { organisations }: Comparison, document: Document, { constructs }: Questionnaire) {
	const sheet = book.get('Diagram, mognad');
	if (!sheet) return;
	const head = sheet.heads(['Organisation', 'Organisationstyp', 'Totalt', 'Typ']);
	const [x, y] = [3, 4].map((column) => flat(constructs).find((one) => one.title.sv === sheet.at(head, column))!.id);
	for (const { code, name } of organisations) {
		const one = document.organisations[code]!;
		if (one.total?.score === undefined) continue;
		const row = sheet.find(name, 0);
		sheet.holds(row, 2, one.total.score, name);
		sheet.holds(row, 3, one.constructs?.[x!]?.score, name);
		sheet.holds(row, 4, one.constructs?.[y!]?.score, name);
	}
	lines(sheet, [3, 4], [50, 50, 0, 100], [0, 100, 50, 50]);
	return sheet;
}

function profile(book: Book, { organisations }: Comparison, document: Document, { constructs }: Questionnaire) {
	const sheet = book.get('Diagram, profil');
	if (!sheet) return;
	const chosen = sheet.find('Organisation', 0);
	const { code } = organisations.find((one) => one.name === sheet.at(chosen, 1))!;
	const { total, constructs: scores } = document.organisations[code]!;
	const row = sheet.find('Totalt', 0);
	sheet.holds(row, 1, total?.score, code);
	sheet.holds(row, 2, document.total?.benchmark.median, code);
	for (const one of flat(constructs).filter((part) => part.children?.length)) {
		sheet.holds(sheet.find(one.title.sv!, 0), 1, scores?.[one.id]?.score, one.id);
		sheet.holds(sheet.find(one.title.sv!, 0), 2, document.constructs?.[one.id]?.benchmark.median, one.id);
	}
	return sheet;
}

function levels(book: Book, { organisations }: Comparison, document: Document) {
	const sheet = book.get('Diagram, nivåer');
	if (!sheet) return;
	for (const { code, name } of organisations) {
		document.organisations[code]?.profile?.counts.forEach(({ n }, k) => sheet.holds(sheet.find(name, 0), 1 + k, n, `${name}, level ${k}`));
	}
	return sheet;
}

function priority(book: Book, { documents }: Comparison, document: Document) {
	const sheet = book.get('Diagram, vikt och nivå');
	if (!sheet) return;
	const rated = documents.find((one) => one.questionnaire.kind === 'importance')?.capabilities ?? {};
	for (const [id, { median }] of Object.entries(document.capabilities ?? {})) {
		if (median === undefined || rated[id]?.importance === undefined) continue;
		sheet.holds(sheet.find(id, 0), 2, rated[id].importance, id);
		sheet.holds(sheet.find(id, 0), 3, median, id);
		const levels = document.capabilities![id]!.distribution!;
		const count = (least: number) => levels.reduce((n, one) => n + (one.value >= least ? one.n : 0), 0);
		sheet.holds(sheet.find(id, 0), 4, count(3) / count(0), id);
	}
	const weights = [0.5, ...Object.keys(document.capabilities ?? {}).map((id) => rated[id]?.importance ?? 0.5)];
	const [lowest, highest] = [Math.floor(Math.min(...weights) * 10) / 10, Math.min(1, (Math.floor(Math.max(...weights) * 10) + 1) / 10)];
	lines(sheet, [2, 4], [lowest, highest, 0.5, 0.5], [0.5, 0.5, 0, 1]);
	return sheet;
}
