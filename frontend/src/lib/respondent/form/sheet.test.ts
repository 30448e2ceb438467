import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type { Form, GivenAnswer, Item } from '$lib/api';
import { merge } from '../merge';
import type { Answers } from '../progress';
import { Sheet } from './sheet.svelte';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
	getItem: (key: string) => kept.get(key) ?? null,
	setItem: (key: string, value: string) => void kept.set(key, value),
	removeItem: (key: string) => void kept.delete(key),
	key: (n: number) => [...kept.keys()][n] ?? null,
	get length() {
		return kept.size;
	}
});
beforeEach(() => kept.clear());
afterAll(() => vi.unstubAllGlobals());

const me = { name: 'Åsa Öberg', me: true };
const bo = { name: 'Bo Ek', me: false };
const given = (item: string, value: number, revision: number, by = me): GivenAnswer => ({ item, value, revision, at: `2026-11-23T13:0${revision}:00Z`, by });
const item = (id: string, showIf?: Item['showIf']) =>
	({ id, text: { sv: id }, type: 'scale', required: false, evidence: false, showIf }) as Item;
const items = [item('a'), item('b'), item('c', { item: 'a', equals: [9] })];

/** A sheet that a test can put things on. */
class Open extends Sheet {
	constructor(answers: GivenAnswer[]) {
		const sections = [{ id: 's', title: { sv: 's' }, items }];
		super({ assignment: { id: 1 }, questionnaire: { sections }, answers, revision: 4 } as unknown as Form);
		this.wait({});
	}

	learn(revision: number, ...answers: GivenAnswer[]) {
		this.response = merge(this.response, { revision, answers });
	}

	wait(pending: Answers) {
		this.pending = pending;
		this.saving = { phase: 'idle', waiting: 0, kept: true, refused: new Map() };
	}

	enter(field: string) {
		this.held = { [field]: this.revision };
	}
}

const contested = { ...given('a', 1, 4, bo), other: { value: 2, revision: 5, at: '2026-11-23T13:05:00Z', by: me } };

it('keeps an answer that waits on the screen, whatever comes', () => {
	const sheet = new Open([given('a', 1, 3)]);
	sheet.wait({ a: { item: 'a', value: 2 } });
	sheet.learn(6, given('a', 3, 6, bo), given('b', 4, 5, bo));
	expect(sheet.answers.a!.value).toBe(2);
	expect(sheet.answers.b!.value).toBe(4);
	expect(sheet.given('a'), 'nobody else has given what is on the screen').toBeUndefined();
	expect(sheet.given('b')!.by).toBe(bo);
	expect(sheet.revision).toBe(6);
	sheet.wait({});
	expect(sheet.answers.a!.value).toBe(3);
});

it('asks to choose between two answers, until one is chosen', () => {
	const sheet = new Open([]);
	sheet.learn(5, contested);
	expect(sheet.obstacles.map(({ kind, item }) => `${item.id} ${kind}`)).toEqual(['a contested']);
	sheet.wait({ a: { item: 'a', value: 1 } });
	expect(sheet.obstacles).toEqual([]);
});

it('asks to choose also where the question is hidden', () => {
	const sheet = new Open([]);
	expect(sheet.shownIn(sheet.sections[0]!).map(({ id }) => id)).toEqual(['a', 'b']);
	sheet.learn(5, { ...contested, item: 'c' });
	expect(sheet.shownIn(sheet.sections[0]!).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('names a text that is no number, but not while somebody writes it', () => {
	const sheet = new Open([]);
	sheet.drafts.put('b', '2 0x', 4);
	expect(sheet.obstacles.map(({ kind }) => kind)).toEqual(['notNumber']);
	sheet.enter('b');
	expect(sheet.obstacles).toEqual([]);
});

it('knows when one’s own answers were saved, also before the page was opened', () => {
	expect(new Open([]).savedAt).toBeUndefined();
	expect(new Open([given('a', 1, 3), given('b', 1, 2), given('c', 1, 4, bo)]).savedAt).toBe('2026-11-23T13:03:00Z');
});
