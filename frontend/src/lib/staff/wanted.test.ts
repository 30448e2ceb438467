import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeWanted, want } from './wanted';

const results = '/matomgangar/1/resultat?kommun=1435';
let kept: Map<string, string>;

beforeEach(() => {
	kept = new Map();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

test('whoever had to sign in comes to the page that they came for, once', () => {
	want(results);
	expect(takeWanted('reader')).toBe(results);
	expect(takeWanted('reader')).toBeUndefined();
});

test('a page that the role does not open, that was wanted long ago or that is not ours is left', () => {
	want('/personal');
	expect(takeWanted('reader')).toBeUndefined();
	want(results, 0);
	expect(takeWanted('reader', 2 * 60 * 60_000)).toBeUndefined();
	for (const address of ['//example.org/', '/\\example.org', 'https://example.org']) {
		want(address);
		expect(takeWanted('coordinator')).toBeUndefined();
	}
});

test('a browser that keeps nothing is no fault', () => {
	vi.stubGlobal('localStorage', undefined);
	want(results);
	expect(takeWanted('reader')).toBeUndefined();
});
