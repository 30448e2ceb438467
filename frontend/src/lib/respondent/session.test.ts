import { describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/api';
import { CookiesBlocked } from '$lib/widgets/cookiesblocked';
import { LinkGone, Renewal, renewing } from './session';

const gone = new Problem(401);
const failing = (...problems: Problem[]) =>
	vi.fn(async () => {
		const next = problems.shift();
		if (next) throw next;
		return 'answer';
	});

describe('a call', () => {
	it.each([401, 403, 404])('is made once more when the session is gone (%i) and begun anew', async (status) => {
		const call = failing(new Problem(status));
		const renew = failing();
		expect(await renewing(call, renew)).toBe('answer');
		expect(call).toHaveBeenCalledTimes(2);
		expect(renew).toHaveBeenCalledTimes(1);
	});

	it('is not made again for anything else', async () => {
		const renew = failing();
		await expect(renewing(failing(new Problem(409)), renew)).rejects.toMatchObject({ status: 409 });
		expect(renew).not.toHaveBeenCalled();
	});

	it('fails as it is where the link works and it still isn’t allowed', async () => {
		const told = await renewing(failing(gone, new Problem(404)), failing()).catch((cause) => cause);
		expect(told).toMatchObject({ status: 404 });
		expect(told).not.toBeInstanceOf(LinkGone);
	});

	it('tells that the browser blocks cookies where a session that has just begun is not there', async () => {
		await expect(renewing(failing(gone, gone), failing())).rejects.toBeInstanceOf(CookiesBlocked);
	});

	it('tells that the link is gone, in the server’s words', async () => {
		const told = await renewing(failing(gone), failing(new Problem(401, '', 'Länken gäller inte längre.'))).catch((cause) => cause);
		expect(told).toBeInstanceOf(LinkGone);
		expect(told).toMatchObject({ status: 401, detail: 'Länken gäller inte längre.' });
	});

	it('does not take a lost connection for a link that is gone', async () => {
		const told = await renewing(failing(gone), failing(new Problem(0))).catch((cause) => cause);
		expect(told).not.toBeInstanceOf(LinkGone);
		expect(told.passing).toBe(true);
	});
});

describe('calls that find the session gone', () => {
	it('at the same time begin one anew together', async () => {
		const begin = failing();
		const renewal = new Renewal(begin);
		expect(await Promise.all([renewal.ask(failing(gone)), renewal.ask(failing(gone))])).toEqual(['answer', 'answer']);
		expect(begin).toHaveBeenCalledTimes(1);
	});

	it('late, after another has begun it anew, are only made once more', async () => {
		const begin = failing();
		const renewal = new Renewal(begin);
		const early = renewal.ask(failing(gone));
		const late = failing(gone);
		expect(await renewal.ask(async () => (await early, late()))).toBe('answer');
		expect(begin).toHaveBeenCalledTimes(1);
	});

	it('begin it anew each time that it ends, and when it could not be begun', async () => {
		const begin = failing(new Problem(0));
		const renewal = new Renewal(begin);
		await expect(renewal.ask(failing(gone))).rejects.toMatchObject({ status: 0 });
		expect(await renewal.ask(failing(gone))).toBe('answer');
		expect(await renewal.ask(failing(gone))).toBe('answer');
		expect(begin).toHaveBeenCalledTimes(3);
	});
});
