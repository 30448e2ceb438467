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

it('gives what is kept under its prefix, and leaves what can’t be read: another version may read it', () => {
	const { its, kept } = store({ 'p:1:a': '"one"', 'p:1:b': '{half', 'p:1:c': '7', 'p:11:a': '"another"' });
	expect(new BrowserStore(its, 'p:1:', text).all()).toEqual([['a', 'one']]);
	expect([...kept.keys()]).toEqual(['p:1:a', 'p:1:b', 'p:1:c', 'p:11:a']);
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

it('makes room by the older one where the browser is full, and never leaves it in place of the newer', () => {
	const { its, kept } = store({ 'p:a': '"older"', 'p:b': '"b"' });
	let room = 1;
	const full: StoreArea = {
		...its,
		removeItem(key) {
			room += 2;
			its.removeItem(key);
		},
		setItem(key, value) {
			if (room-- < 2) throw new Error('QuotaExceededError');
			its.setItem(key, value);
		}
	};
	new BrowserStore(full, 'p:', text).put('a', 'newer');
	expect(kept.get('p:a')).toBe('"newer"');
	room = -9;
	new BrowserStore(full, 'p:', text).put('b', 'newer');
	expect(kept.has('p:b')).toBe(false);
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
