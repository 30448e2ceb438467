import { expect, it } from 'vitest';
import { writerOf } from './writer';

const browser = () => {
	const kept = new Map<string, string>();
	return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};

it('is the same for a browser and a response, and another for the next', () => {
	const here = browser();
	const writer = writerOf('1:1', here);
	expect(writer).toMatch(/^[0-9a-f]{32}$/);
	expect(writerOf('1:1', here)).toBe(writer);
	expect(writerOf('2:1', here)).not.toBe(writer);
});

it('lasts as long as the page where nothing can be kept', () => {
	const forbidden = {
		getItem: () => {
			throw new Error('SecurityError');
		},
		setItem: () => {
			throw new Error('SecurityError');
		}
	};
	expect(writerOf('7:1', forbidden)).toBe(writerOf('7:1', forbidden));
});

it('is made anew where what is kept is no name', () => {
	const here = browser();
	here.setItem('mogna:skribent:9', 'x');
	expect(writerOf('9:1', here)).toMatch(/^[0-9a-f]{32}$/);
});
