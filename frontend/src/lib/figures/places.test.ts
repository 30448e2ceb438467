import { afterEach, expect, it, vi } from 'vitest';
import { language } from '$lib/i18n';
import { places } from './places';

vi.stubGlobal('document', { documentElement: {} });
afterEach(() => language.choose('sv'));

it('says a place, and that it is shared', () => {
	expect([places(1, 1), places(12.5, 2), places(13, 3)]).toEqual(['1', 'delad 12:a', 'delad 12:a']);
	language.choose('en');
	expect([1.5, 2.5, 3.5, 4.5, 11.5, 21.5].map((rank) => places(rank, 2))).toEqual(['joint 1st', 'joint 2nd', 'joint 3rd', 'joint 4th', 'joint 11th', 'joint 21st']);
});
