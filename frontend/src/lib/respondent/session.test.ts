import { describe, expect, it, vi } from 'vitest';
import { Problem } from '$lib/api';
import { LinkGone, renewing } from './session';

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
