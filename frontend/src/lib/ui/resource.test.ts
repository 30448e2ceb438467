import { expect, it } from 'vitest';
import { Resource } from './resource.svelte';

it('begins a list anew on its first page when it is narrowed', async () => {
	const list = await Resource.loaded(async (page, filter) => `${filter}/${page}`);
	await list.go(3);
	expect(list.value).toBe('/3');
	await list.narrow('failed');
	expect([list.value, list.page, list.filter]).toEqual(['failed/1', 1, 'failed']);
});

it('shows what was asked for last, whatever comes last', async () => {
	const answers: ((text: string) => void)[] = [];
	const list = new Resource((page) => new Promise<string>((resolve) => (answers[page] = resolve)));
	const second = list.go(2);
	answers[2]!('second');
	answers[1]!('first');
	await second;
	await Promise.resolve();
	expect(list.value).toBe('second');
});
