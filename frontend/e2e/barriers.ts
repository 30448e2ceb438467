import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Scope {
	/** Only what is inside this selector. */
	within?: string;
	/** Measuring the contrast of every word takes longer than all the rest, and colours are the same in every language. */
	contrast?: boolean;
}

/** What axe finds on the page against WCAG 2.2, A and AA. */
export async function barriers(page: Page, { within, contrast = true }: Scope = {}): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules).setLegacyMode();
	if (within) axe.include(within);
	if (!contrast) axe.disableRules('color-contrast');
	const { violations } = await axe.analyze();
	return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((one) => one.target.join(' ')).join(', ')}`);
}
