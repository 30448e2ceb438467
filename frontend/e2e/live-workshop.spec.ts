import { request } from '@playwright/test';
import { signIn } from './coordinating';
import { look, lookInBoth } from './looking';
import type { Schemas } from './results';
import { made, tokenOf } from './rounds';
import { expect, test } from './test';

const inTheRoom = 40;

test('forty rate at once, and the leader sees it within two seconds', async ({ visit, shared, openRound }, testInfo) => {
	test.slow();
	const round = await openRound('viktning-2030');
	const leader = await visit(shared.coordinator);
	await signIn(leader);
	await leader.goto(`/matomgangar/${round.id}`);
	await leader.getByRole('link', { name: 'Viktning i realtid' }).click();
	await leader.getByRole('button', { name: 'Visa koden för deltagarna' }).click();
	await expect(leader.getByRole('img', { name: 'QR-kod till formuläret' })).toBeVisible();
	const address = (await leader.locator('figcaption .address').textContent())!;

	await test.step('a participant comes in by the code, on a phone', async () => {
		const phone = await visit(address, { viewport: { width: 320, height: 640 } });
		await phone.getByRole('button', { name: 'Börja' }).click();
		await expect(phone.getByText('Välj vilken organisation du kommer från.')).toBeVisible();
		await lookInBoth(phone, 'room-start');
		await phone.getByLabel('Vilken organisation kommer du från?').selectOption('Tanum');
		await phone.getByRole('button', { name: 'Börja' }).click();
		await expect(phone.getByLabel('Din länk')).toHaveValue(/\/svara\//);
	});

	await test.step('another types the digits', async () => {
		const digits = (await leader.locator('figcaption .digits .hidden').textContent())!;
		const typing = await visit(`${shared.url}/rum`);
		await typing.getByRole('button', { name: 'Gå vidare' }).click();
		await expect(typing.getByLabel('Kod')).toBeFocused();
		await lookInBoth(typing, 'room code');
		await typing.getByLabel('Kod').fill(digits);
		await typing.getByRole('button', { name: 'Gå vidare' }).click();
		await expect(typing.getByLabel('Vilken organisation kommer du från?')).toBeVisible();
	});

	// Everybody rates everything: each capability by its place and a little by who rates.
	const rating = (person: number, place: number) => 1 + ((place * 7 + (person % 3)) % 5);
	const respondents = await Promise.all(
		Array.from({ length: inTheRoom }, async (_, n) => {
			const api = await request.newContext({ baseURL: shared.url });
			const organisation = ['1435', '1486', '1421'][n % 3];
			const own = await made<Schemas['OwnLink']>(api.post('/api/v1/open-link-uses', { data: { token: tokenOf(address), organisation } }));
			const session = await made<Schemas['Session']>(api.post('/api/v1/sessions', { data: { token: tokenOf(own.url) } }));
			return { api, id: session.respondents![0]!.assignments[0]!.id };
		})
	);
	const form = await made<Required<Schemas['Form']>>(respondents[0]!.api.get(`/api/v1/assignments/${respondents[0]!.id}`));
	const items = form.questionnaire.sections.flatMap((section) => section.items.filter(({ type }) => type === 'scale').map((item) => item.id));
	await Promise.all(
		respondents.map(({ api, id }, person) =>
			made(
				api.patch(`/api/v1/assignments/${id}/answers`, {
					data: { writer: 'a-phone-of-the-test', answers: items.map((item, place) => ({ item, value: rating(person, place) })) }
				})
			)
		)
	);
	const begun = leader.getByRole('definition').nth(1);
	await expect.poll(() => begun.textContent(), { timeout: 2000, intervals: [50] }).toBe(String(inTheRoom));
	await expect(leader.getByText('De första siffrorna visas när 24 har skickat in')).toBeVisible();

	const handIn = ({ api, id }: (typeof respondents)[number]) => made(api.post(`/api/v1/assignments/${id}/submissions`, { data: { revision: 1 } }));
	const counted = leader.getByRole('definition').nth(3);
	for (const respondent of respondents.slice(0, 5)) await handIn(respondent);
	await expect(leader.getByRole('definition').nth(2)).toHaveText('5');
	await expect(counted).toHaveText('0');
	await Promise.all(respondents.slice(5).map(handIn));
	const acknowledged = Date.now();
	await expect.poll(() => counted.textContent(), { timeout: 2000, intervals: [50] }).toBe('24');
	testInfo.annotations.push({ type: 'the leader saw the last rating after', description: `${Date.now() - acknowledged} ms` });

	await test.step('and what they see is what was rated, by those who count', async () => {
		const live: Schemas['LiveRatings'] = await (await leader.request.get(`/api/v1/rounds/${round.id}/live-ratings`)).json();
		expect(await counted.textContent()).toBe(String(live.counted));
		const means = items.map((_, place) => respondents.reduce((sum, _, person) => sum + (rating(person, place) - 1) / 4, 0) / inTheRoom);
		live.capabilities.forEach(({ importance }, place) => {
			if (importance !== undefined) expect(Math.abs(importance - means[place]!)).toBeLessThan(0.15); // sixteen of forty wait, and it is told to the nearest five points
		});
		const first = Math.max(...live.capabilities.map(({ importance }) => importance ?? 0));
		const top = leader.getByRole('region', { name: 'Viktigast' }).getByRole('row').nth(1);
		await expect(top.getByRole('cell').nth(1)).toHaveText(first.toFixed(2).replace('.', ','));
		await expect(leader.getByText(/Kendalls W är 0,\d på en skala/)).toBeVisible();
	});
	await lookInBoth(leader, 'room');

	await leader.getByRole('button', { name: 'Visa i storbild' }).click();
	const wall = leader.getByRole('dialog', { name: 'Storbild' });
	await expect(wall.getByRole('img', { name: 'QR-kod till formuläret' })).toBeVisible();
	await expect(wall.getByText(`${inTheRoom} har skickat in, av ${inTheRoom + 1} som har kommit in.`)).toBeVisible();
	await expect(wall.getByRole('list', { name: 'Viktigast' }).getByRole('listitem')).toHaveCount(10);
	const covers = (dialog: Element) => {
		const { left, top, right, bottom } = dialog.getBoundingClientRect();
		return dialog.matches(':modal') && left <= 0 && top <= 0 && right >= document.documentElement.clientWidth && bottom >= innerHeight;
	};
	expect(await wall.evaluate(covers), 'nothing else is on the screen').toBe(true);
	await look(leader, 'sv', { name: 'room-wall' });
	await wall.getByRole('button', { name: 'Stäng storbilden' }).click();
	await expect(leader.getByRole('button', { name: 'Visa i storbild' })).toBeFocused();
	await leader.getByRole('button', { name: 'Spara antalet deltagare som ett arbetsmöte' }).click();
	await expect(leader.getByText('Antalet deltagare är sparat som ett arbetsmöte i mätomgången.')).toBeVisible();
	const { premises } = await round.results();
	expect(premises!.workshops![0]!.participation!.reduce((sum, one) => sum + one.people, 0)).toBe(inTheRoom + 1);
	for (const { api } of respondents) await api.dispose();
});
