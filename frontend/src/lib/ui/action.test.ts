import { expect, it } from 'vitest';
import { Problem } from '$lib/api';
import { Action } from './action.svelte';

const refuse = (...args: ConstructorParameters<typeof Problem>) => () => Promise.reject(new Problem(...args));

it('takes one step at a time', async () => {
	const action = new Action();
	let end = () => {};
	const first = action.run(() => new Promise<void>((resolve) => (end = resolve)), {}, 'first');
	expect([action.busy, action.doing]).toEqual([true, 'first']);
	expect(await action.run(() => Promise.reject(new Error('twice')))).toBe(false);
	end();
	expect([await first, action.busy, action.problem]).toEqual([true, false, undefined]);
});

it('takes no step while something is missing', async () => {
	const action = new Action(['name'] as const);
	expect(await action.run(refuse(500), { name: 'Skriv ett namn.' })).toBe(false);
	expect(action.summary('new-')).toEqual([{ text: 'Skriv ett namn.', href: '#new-name' }]);
	expect([action.problem, action.busy]).toEqual([undefined, false]);
});

it('puts what the server refuses at its field, and else tells it as a problem', async () => {
	const action = new Action(['name'] as const);
	await action.run(refuse(422, '', '', [{ path: '/name', what: 'För långt.', mend: 'Korta.' }]));
	expect([action.faults, action.problem]).toEqual([{ name: 'För långt. Korta.' }, undefined]);
	await action.run(refuse(422, 'Nej', '', [{ path: '/other', what: 'Okänt.' }]));
	expect([action.faults, action.problem?.title]).toEqual([{}, 'Nej']);
	await action.run(() => Promise.reject(new TypeError('no network')));
	expect(action.problem?.status).toBe(0);
});

it('takes in what somebody else has saved before it can be tried again', async () => {
	const seen: boolean[] = [];
	const action: Action<'name'> = new Action(['name'] as const, () => seen.push(action.busy));
	await action.run(refuse(409, 'Någon annan har sparat', '', [{ path: 'name', what: 'Ändrat.' }]));
	expect([action.problem?.status, action.faults.name, seen]).toEqual([409, 'Ändrat.', [true]]);
});

it('forgets what was done and what went wrong when it is tried again', async () => {
	const action = new Action();
	await action.run(async () => (action.done = 'Sparat.'));
	expect(action.done).toBe('Sparat.');
	await action.run(refuse(500));
	expect([action.done, action.problem?.status]).toEqual(['', 500]);
	await action.run(async () => {});
	expect(action.problem).toBeUndefined();
});

it('says what is in the way also where the latest can’t be had', async () => {
	const action = new Action([], () => Promise.reject(new Problem(0)));
	expect(await action.run(refuse(409, 'Någon annan har sparat'))).toBe(false);
	expect([action.problem?.title, action.busy]).toEqual(['Någon annan har sparat', false]);
});
