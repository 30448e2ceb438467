import type { Page } from './test';
import type { Schemas } from './results';

/** What a list of answers on the page says: each question, and below it what is answered. */
export const listed = (page: Page): Promise<string[][]> =>
	page.locator('dl > div').evaluateAll((rows) => rows.map((row) => [...row.children].map((one) => one.textContent!.trim().replace(/\s+/g, ' '))));

/** What such a list has to say of a form, by what the server has. */
export function expected({ questionnaire, answers }: Required<Schemas['Form']>): string[][] {
	return questionnaire.sections.flatMap((section) =>
		section.items.map((item) => {
			const answer = answers.find((one) => one.item === item.id);
			const scale = questionnaire.scales[item.scale!]!;
			const chosen = scale.options.find((option) => option.value === answer?.value)?.label;
			const said = (answer?.missing ? scale[answer.missing] : chosen)?.sv ?? 'Inget svar';
			return [item.text.sv, said, ...(answer?.comment ? [`Kommentar: ${answer.comment}`] : [])];
		})
	);
}

/** How many sheets a PDF has. */
export const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
