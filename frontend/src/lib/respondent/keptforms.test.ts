import { expect, it } from 'vitest';
import type { Form } from '$lib/api';
import type { StoreArea } from './browserstore';
import { KeptForms } from './keptforms';

const form = (id: number, shared = false) =>
	({
		round: { closes: '2099-01-31T22:59:59Z' },
		assignment: { id, shared, title: { sv: 'Digital mognad' } },
		answers: [{ item: 'eff-01', text: 'Hemligt – så här' }],
		covered: ['eff-02'],
		revision: 7
	}) as unknown as Form;

function storeOf(map: Map<string, string>): StoreArea {
	return {
		get length() {
			return map.size;
		},
		key: (n) => [...map.keys()][n] ?? null,
		getItem: (key) => map.get(key) ?? null,
		setItem: (key, value) => void map.set(key, value),
		removeItem: (key) => void map.delete(key)
	};
}

it('opens a form by the link that it was kept under, and by no other', async () => {
	const kept = new Map<string, string>();
	const mine = new KeptForms('min-lank', storeOf(kept));
	await mine.keep(form(7));
	await mine.keep(form(8));
	expect(await mine.open(7)).toEqual(form(7));
	expect((await mine.all()).map(({ assignment }) => assignment.id)).toEqual([7, 8]);
	const theirs = new KeptForms('annan-lank', storeOf(kept));
	expect(await theirs.open(7)).toBeUndefined();
	expect(await theirs.all()).toEqual([]);
	await mine.forget(7);
	expect(await mine.open(7)).toBeUndefined();
});

it('leaves neither the link nor an answer legible in the browser', async () => {
	const kept = new Map<string, string>();
	await new KeptForms('min-lank', storeOf(kept)).keep(form(7));
	expect(kept.size).toBe(2);
	expect(JSON.stringify([...kept])).not.toMatch(/min-lank|Hemligt|eff-01/);
	for (const text of kept.values()) expect(atob(text.split('.')[2]!)).not.toMatch(/Hemligt|eff-01/);
});

it('shows what was answered in a personal form as long as a session lasts, and then only that it is answered', async () => {
	const kept = new Map<string, string>();
	const later = (hours: number) => new KeptForms('min-lank', storeOf(kept), () => Date.now() + hours * 3_600_000);
	await later(0).keep(form(7));
	await later(0).keep(form(8, true));
	expect(await later(11).open(7)).toEqual(form(7));
	expect(await later(13).open(7)).toEqual({ ...form(7), answers: [], covered: ['eff-02', 'eff-01'], revision: 0 });
	expect(await later(13).open(8), 'an organisation’s own is no secret within it').toEqual(form(8, true));
});

it('opens nothing of what somebody has changed, and is quiet where nothing can be kept', async () => {
	const kept = new Map<string, string>();
	const mine = new KeptForms('min-lank', storeOf(kept));
	await mine.keep(form(7));
	const [key, text] = [...kept][0]!;
	kept.set(key, text.replace(/.(.{4})$/, (_, end: string) => `${text.at(-5) === 'A' ? 'B' : 'A'}${end}`));
	expect(await mine.open(7)).toBeUndefined();
	const full = { ...storeOf(new Map()), setItem: () => { throw new Error('full'); } };
	await new KeptForms('min-lank', full).keep(form(7));
});
