import { describe, expect, it } from 'vitest';
import { readWay } from './way';

describe('the way into the room that a tab keeps', () => {
	const kept = (until: number) => JSON.stringify({ url: 'https://x.example/svara/a', code: '123456', until: new Date(Date.now() + until).toISOString() });

	it('has the code while it is valid', () => {
		expect(readWay(kept(60_000))).toEqual({ url: 'https://x.example/svara/a', code: '123456' });
		expect(readWay(kept(-60_000))).toEqual({ url: 'https://x.example/svara/a', code: undefined });
	});
	it('is read as an earlier version kept it, and as nothing where it is not one', () => {
		expect(readWay('https://x.example/svara/a')).toEqual({ url: 'https://x.example/svara/a' });
		expect(readWay(null)).toEqual({ url: '' });
		expect(readWay('{')).toEqual({ url: '' });
	});
});
