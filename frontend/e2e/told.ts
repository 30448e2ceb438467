import type { BrowserContext } from '@playwright/test';
import { questions } from './answering';
import { expect, type Page } from './test';

/** What a form may say of whether its answers are saved, while everything goes as it should. */
const sentences = /^(Svaren sparas automatiskt|Sparar …|Sparat \d\d.\d\d|Ingen anslutning: (ett|\d+) svar väntar i din webbläsare)$/;

/** Writes down, in every page of a browser, each thing that the line about saving says, however shortly. */
export async function listen(context: BrowserContext): Promise<string[]> {
	const told: string[] = [];
	await context.exposeFunction('writeDown', (text: string) => void told.push(text));
	await context.addInitScript(() => {
		let last: string | null | undefined;
		new MutationObserver(() => {
			const text = document.querySelector('[data-testid="save-state"]')?.textContent;
			if (text === undefined || text === last) return;
			last = text;
			(window as unknown as { writeDown: (text: string | null) => void }).writeDown(text);
		}).observe(document, { childList: true, characterData: true, subtree: true });
	});
	return told;
}

/** The line was never empty, and never said anything else than how the answers stand. */
export function expectSentences(told: string[]) {
	expect(told).toContain('Sparar …');
	for (const text of told) expect(text).toMatch(sentences);
}

/** Notes each answer that the server has taken from a browser, as often as it has taken it. */
export function acknowledged(context: BrowserContext): string[] {
	const items: string[] = [];
	context.on('response', (response) => {
		const request = response.request();
		if (request.method() !== 'PATCH' || !response.ok()) return;
		const { answers } = request.postDataJSON() as { answers: { item: string }[] };
		items.push(...answers.map((one) => one.item));
	});
	return items;
}

/** The item that a question is about. */
export const itemOf = async (page: Page, place: number) =>
	(await questions(page).nth(place).getAttribute('id'))!.replace(/^fraga-/, '');
