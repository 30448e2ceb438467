import type { Schemas } from './results';
import type { Book, Sheet } from './sheet';

type Figure = number | string | undefined | null;

/** Holds the sheets of what there is to decide on against what the API gives. */
export const decisions = (book: Book, scenarios: Schemas['Scenario'][]): Sheet[] =>
	scenarios.map((one, n) => proposal(book.get(`Beslut S${n + 1}`)!, one));

function proposal(sheet: Sheet, { title, measures, years: over }: Schemas['Scenario']): Sheet {
	/** Holds the rows below a row of headings, each from a column on. What is null is not there. */
	const below = (heads: string[], column: number, rows: Figure[][]) => {
		if (rows.length === 0) return;
		const top = sheet.heads(heads);
		rows.forEach((row, n) =>
			row.forEach((figure, k) => figure !== null && sheet.holds(top + 1 + n, column + k, figure, `${title}: ${heads[0]}`))
		);
	};
	const ends = (span?: Schemas['Span']) => [span?.low ?? null, span?.high ?? null];
	below(
		['Åtgärd', 'Ansvar'],
		6,
		measures.map(({ oneOff, ranges, startYear, years, ramp }) => [
			oneOff || null,
			...ends(ranges?.oneOff),
			...ends(ranges?.yearlyCost),
			...ends(ranges?.yearlySaving),
			...[startYear, years, ramp].map((one) => one || null)
		])
	);
	const benefits = measures.flatMap((one) => one.benefits ?? []);
	below(['Åtgärd', 'Nytta'], 5, benefits.map(({ hours, value, range }) => [hours || null, value || null, ...ends(range)]));
	below(['Åtgärd', 'Risk R'], 1, measures.flatMap(({ risks = [] }) => risks.map((one) => [one])));
	if (!over) return sheet;

	below(['År', 'Netto, kr'], 1, over.years.map(({ investment, cost, saving, valued, net, cumulative }) => [investment, cost, saving, valued, net, cumulative]));
	const { total, presentValue } = over;
	const facts: Figure[] = [over.firstYear, over.horizon, over.interest, over.interestYear ?? null];
	const sums = [total, presentValue].flatMap(({ low, likely, high }) => [low, likely, high]);
	const rest: Figure[] = [over.payback, over.internalRate, over.hours || null, over.uncounted || null];
	below(['Mått', 'Värde'], 1, [...facts, ...sums, ...rest].filter((one) => one !== null).map((one) => [one]));
	const parties = over.parties ?? [];
	below(['Netto per organisation, kr'], 1, parties.map((one) => [...one.net, one.total]));
	below(['Vad som vänder nuvärdet'], 1, (over.turns ?? []).map(({ measure, now, at }) => [measure ?? null, now, at]));
	return sheet;
}
