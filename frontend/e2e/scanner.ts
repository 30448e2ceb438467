import { request } from '@playwright/test';
import { expect, type Page } from './test';
import { tokenOf } from './rounds';

const times = 10;

/** Does to a link what mail scanners do: opens it again and again in every way, and posts what looks like a form. */
export async function scan(link: string) {
	const api = await request.newContext({ baseURL: new URL(link).origin });
	const token = tokenOf(link);
	for (let n = 0; n < times; n++) {
		for (const method of ['GET', 'HEAD']) {
			const page = await api.fetch(link, { method });
			expect(page.status(), `${method} of the page`).toBe(200);
			expect(page.headers()['set-cookie'], `${method} begins no session`).toBeUndefined();
		}
		const posted = [
			await api.post(link),
			await api.post(link, { form: { token, continue: 'yes' } }),
			await api.fetch(link, { method: 'PUT', data: { token } }),
			await api.delete(link)
		];
		expect(posted.map((one) => one.status()), 'the page’s address takes nothing').toEqual([405, 405, 405, 405]);

		const asked = await api.post('/api/v1/link-previews', { data: { token } });
		expect(asked.status()).toBe(200);
		expect(asked.headers()['set-cookie'], 'asking begins no session').toBeUndefined();
	}
	expect((await api.storageState()).cookies).toEqual([]);
	await api.dispose();
}

/** Opens a link as a scanner with a browser does: follows what there is to follow, and waits for what the page does by itself. */
export async function look(page: Page, link: string, seen: string) {
	for (let n = 0; n < 2; n++) {
		await page.goto(link);
		await expect(page.getByRole('button', { name: seen })).toBeVisible();
		await page.waitForLoadState('networkidle');
	}
}
