import { begin, capability, maturity } from './answering';
import type { ApiRespondent } from './api-respondent';
import { languages, speak, type Language } from './looking';
import { expect, test, type Page } from './test';

// What the browser itself says where a session is yet to begin.
test.use({ tolerated: /status of 401/ });

const forms = { 'digital-mognad': maturity, 'formagor-2030': capability };

for (const [questionnaire, title] of Object.entries(forms)) {
	test(`every question is the name of its choices: ${title}`, async ({ visit, openRound, respondent }) => {
		const link = (await openRound(questionnaire)).link('Bo Ek');
		const bo = await respondent(link);
		const page = await visit(link);
		await begin(page, title);
		for (const language of languages) {
			await speak(page, language);
			expect(await named(page, await bo.form(), language)).toEqual(await asked(bo, language));
		}
	});
}

type Form = Awaited<ReturnType<ApiRespondent['form']>>;

/** Each question of the form that has choices with their names, as the server has them. */
async function asked(bo: ApiRespondent, language: Language): Promise<string[][]> {
	const { questionnaire } = await bo.form();
	return questionnaire.sections.flatMap((section) =>
		section.items.flatMap((item) => {
			const scale = questionnaire.scales[item.scale ?? ''];
			if (!scale) return [];
			const labels = [...scale.options.map((one) => one.label), scale.unknown, scale.notApplicable];
			return [[item.text, ...labels].flatMap((text) => text?.[language] ?? [])];
		})
	);
}

/** A question without its number, which is no less than how many questions with choices come before it. */
function unnumbered(name: string, before: number): string {
	const [, number, text] = /^(\d+)\.\s(.*)$/.exec(name) ?? [];
	expect(Number(number), name).toBeGreaterThan(before);
	return text!;
}

/** Each group of radio buttons, and each button in it, by the name that assistive technology is given, section by section. */
async function named(page: Page, { questionnaire }: Form, language: Language): Promise<string[][]> {
	const found: string[][] = [];
	for (const { id, title } of questionnaire.sections) {
		await page.getByRole('navigation', { name: /^(Avsnitt|Sections)$/ }).locator(`a[href$="/${id}"]`).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title[language]!);
		const snapshot = await page.getByRole('main').ariaSnapshot();
		for (const [, kind, name] of snapshot.matchAll(/^ *- '?(group|radio) "((?:[^"\\]|\\.)*)"/gm)) {
			if (kind === 'group') found.push([unnumbered(name!, found.length)]);
			else found.at(-1)?.push(name!);
		}
	}
	return found;
}
