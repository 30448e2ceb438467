import type { Option } from '$lib/api';

/** The keys that choose options: their values where each is a digit, else their places. More than nine have none. */
export function optionKeys(options: readonly Pick<Option, 'value'>[]): (string | undefined)[] {
	const digits = options.every(({ value }) => Number.isInteger(value) && value >= 0 && value <= 9);
	return options.map(({ value }, n) => (digits ? String(value) : n < 9 ? String(n + 1) : undefined));
}

/** What a key chooses in a question: nothing while somebody writes, or where the key belongs to the browser. */
export function chosenBy({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent, question: Element): HTMLInputElement | undefined {
	if (ctrlKey || altKey || metaKey || key.length !== 1 || writes(target as Element)) return undefined;
	const all = [...question.querySelectorAll<HTMLInputElement>('input[aria-keyshortcuts]')];
	return all.find((input) => input.getAttribute('aria-keyshortcuts') === key.toUpperCase() && !input.matches(':disabled'));
}

const writes = (target: Element) => target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
