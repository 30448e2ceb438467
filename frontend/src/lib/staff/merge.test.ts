import { expect, it } from 'vitest';
import { changed, merge } from './merge';

it('what was typed stays, and the rest is as it stands now', () => {
	expect(merge({ a: '1', b: '1', c: '1' }, { a: '2', b: '1', c: '1' }, { a: '1', b: '3', c: '1' })).toEqual({ value: { a: '2', b: '3', c: '1' }, theirs: ['b'] });
});

it('what both changed stays as typed, and is told of', () => {
	expect(merge({ a: '1' }, { a: '2' }, { a: '3' })).toEqual({ value: { a: '2' }, theirs: ['a'] });
});

it('what was taken away here stays away', () => {
	expect(merge<Record<string, string>>({ a: '1' }, { a: '' }, { a: '1', b: '4' })).toEqual({ value: { a: '', b: '4' }, theirs: ['b'] });
});

it('only what was changed is sent', () => {
	expect(changed({ a: '1', b: [1] }, { a: '2', b: [1] })).toEqual({ a: '2' });
});
