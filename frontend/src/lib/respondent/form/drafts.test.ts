import { beforeEach, expect, it } from 'vitest';
import type { StoreArea } from '../browserstore';
import { Drafts } from './drafts.svelte';

let kept: Map<string, string>;
let store: StoreArea;

beforeEach(() => {
	kept = new Map();
	store = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
		key: (n) => [...kept.keys()][n] ?? null,
		get length() {
			return kept.size;
		}
	};
});

const drafts = () => new Drafts(store, 'mogna:utkast:1:');

it('keeps what is no number over a reload, until it is mended', () => {
	drafts().put('a', '2 0x', 5);
	const next = drafts();
	expect(next.get('a')).toEqual({ text: '2 0x', seen: 5 });
	next.drop('a');
	expect(next.get('a')).toBeUndefined();
	expect(kept.size).toBe(0);
});

it('has seen no more than when it was begun', () => {
	const here = drafts();
	here.put('a', '2 0x', 5);
	here.put('a', '2 0xy', 9);
	expect(here.get('a')).toEqual({ text: '2 0xy', seen: 5 });
});

it('leaves what can’t be read', () => {
	kept.set('mogna:utkast:1:a', '{"text":7,"seen":1}');
	expect(drafts().get('a')).toBeUndefined();
	expect(kept.size).toBe(1);
});
