import axe from 'axe-core';
import type { Page } from '@playwright/test';

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What hangs on the words: that there are some, and in which language. */
const ofWords = [
	'html-has-lang',
	'html-lang-valid',
	'valid-lang',
	'document-title',
	'aria-command-name',
	'aria-input-field-name',
	'aria-meter-name',
	'aria-progressbar-name',
	'aria-toggle-field-name',
	'button-name',
	'image-alt',
	'input-button-name',
	'label',
	'link-name',
	'role-img-alt',
	'select-name',
	'summary-name',
	'svg-img-alt'
];

/** The rows of a long table are made alike: some at its beginning, at its end and of each group are held against the rules for all. */
const rowsBetween = ['tbody > tr:nth-child(n + 6):not(:nth-last-child(-n + 2))', 'tbody ~ tbody > tr:nth-child(n + 3):not(:last-child)'];

interface Scope {
	/** Only what is inside this selector. */
	within?: string;
	/** Only the rules on words. A page is built in the same way in every language, and to measure it takes long. */
	wordsOnly?: boolean;
	/** Only whether what is written can be read on its ground. */
	contrastOnly?: boolean;
}

/** What axe finds on the page against WCAG 2.2, A and AA. */
export async function barriers(page: Page, { within, wordsOnly = false, contrastOnly = false }: Scope = {}): Promise<string[]> {
	// To read the library in takes longer than most pages take to check.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(
		async ({ within = 'html', exclude, runOnly }) => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(
				{ include: [within], exclude: exclude.map((rows) => [rows]) },
				{ runOnly, resultTypes: ['violations'], preload: false }
			);
			return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((one) => one.target.join(' ')).join(', ')}`);
		},
		{ within, exclude: rowsBetween, runOnly: contrastOnly ? ['color-contrast'] : wordsOnly ? ofWords : all }
	);
}
