import { expect, it } from 'vitest';
import { BrowserStore, ownStore, type StoreArea } from './browserstore';

const text = (read: unknown) => (typeof read === 'string' ? read : undefined);

function store(content: Record<string, string>) {
	const kept = new Map(Object.entries(content));
	const its: StoreArea = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
		key: (n) => [...kept.keys()][n] ?? null,
		get length() {
			return kept.size;
		}
	};
	return { its, kept };
}

it('gives what is kept under its prefix, and throws away what can’t be read', () => {
	const { its, kept } = store({ 'p:1:a': '"one"', 'p:1:b': '{half', 'p:1:c': '7', 'p:11:a': '"another"' });
	expect(new BrowserStore(its, 'p:1:', text).all()).toEqual([['a', 'one']]);
	expect([...kept.keys()]).toEqual(['p:1:a', 'p:11:a']);
});

it('keeps, reads and drops', () => {
	const { its, kept } = store({});
	const browser = new BrowserStore(its, 'p:', text);
	browser.put('a', 'one');
	expect(browser.raw('a')).toBe('"one"');
	browser.drop('a');
	expect(kept.size).toBe(0);
	expect(browser.nameOf('p:a')).toBe('a');
	expect(browser.nameOf('q:a')).toBeUndefined();
	expect(browser.nameOf(null)).toBeUndefined();
});

it('bears a browser that forbids everything', () => {
	const no = () => {
		throw new Error('SecurityError');
	};
	const browser = new BrowserStore({ getItem: no, setItem: no, removeItem: no, key: no, length: 1 }, 'p:', text);
	browser.put('a', 'one');
	browser.drop('a');
	expect(browser.all()).toEqual([]);
	expect(browser.raw('a')).toBeNull();
});

it('does without a browser that lets nothing be asked for', () => {
	const browser = new BrowserStore(ownStore(), 'p:', text); // there is no localStorage here at all
	browser.put('a', 'one');
	expect(browser.all()).toEqual([]);
	expect(browser.raw('a')).toBeNull();
});
