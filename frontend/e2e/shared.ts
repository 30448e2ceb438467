import { answer, begin, capability, choice, levels, questions, state } from './answering';
import type { Round } from './rounds';
import { expect, type Page } from './test';

/** Two colleagues, each in a browser of their own, in the response that their organisation gives together. */
export interface Two {
	bo: Page;
	karin: Page;
}

export async function together(visit: (address: string) => Promise<Page>, round: Round): Promise<Two> {
	const [bo, karin] = [await visit(round.link('Bo Ek')), await visit(round.link('Karin Lund'))];
	for (const page of [bo, karin]) await begin(page, capability);
	return { bo, karin };
}

/** What the page says of two answers that differ, at one question. */
export const conflict = (page: Page, place = 0) => questions(page).nth(place).getByTestId('conflict');

/**
 * Both answer the first question without having seen what the other says: Karin Lund where there is no connection, level 1,
 * and Bo Ek meanwhile, level 3. Bo Ek learns of it with his next answer, to the second question.
 */
export async function disagree({ bo, karin }: Two) {
	await karin.context().setOffline(true);
	await choice(questions(karin).first(), levels[1]!).check();
	await expect(state(karin)).toHaveText('Ingen anslutning: ett svar väntar i din webbläsare');
	await answer(bo, questions(bo).first(), levels[3]!);
	await karin.context().setOffline(false);
	await expect(conflict(karin)).toBeVisible();
	await answer(bo, questions(bo).nth(1), levels[2]!);
	await expect(conflict(bo)).toBeVisible();
}
