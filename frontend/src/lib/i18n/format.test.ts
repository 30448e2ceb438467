import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock, date, dateTime, list, number, percent } from './format';
import { language } from './language.svelte';

vi.stubGlobal('document', { documentElement: {} });
afterEach(() => language.choose('sv'));

const nbsp = '\u00a0';

describe('in Swedish', () => {
	it('writes numbers', () => {
		expect(number(1234.5)).toBe(`1${nbsp}234,5`);
		expect(percent(0.12)).toBe(`12${nbsp}%`);
	});
	it('writes dates and times in Swedish time', () => {
		expect(date('2027-01-31T22:59:59Z')).toBe('31 januari 2027');
		expect(dateTime('2027-01-31T22:59:59Z')).toBe('31 januari 2027 kl. 23.59');
		expect(clock('2026-07-01T12:32:00Z')).toBe('14.32');
	});
	it('writes lists', () => expect(list(['Tanum', 'Orust', 'Åmål'])).toBe('Tanum, Orust och Åmål'));
});

describe('in English', () => {
	it('writes numbers and dates', () => {
		language.choose('en');
		expect(number(1234.5)).toBe('1,234.5');
		expect(number(-1234.5)).toBe('−1,234.5');
		expect(percent(-0.12)).toBe('−12%');
		expect(number(-0.2, 0)).toBe('0');
		expect(percent(0.12)).toBe('12%');
		expect(date('2027-01-31T22:59:59Z')).toBe('31 January 2027');
	});
});
