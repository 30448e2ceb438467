import { expect, it, vi } from 'vitest';
import { timeOrDate } from './timeordate';

vi.stubGlobal('document', { documentElement: {} });
const now = new Date('2026-11-23T15:00:00Z');

it('tells the time today and the day otherwise, by Swedish time', () => {
	expect(timeOrDate('2026-11-23T13:32:00Z', now)).toBe('14.32');
	expect(timeOrDate('2026-11-22T22:59:00Z', now)).toBe('22 november 2026');
	expect(timeOrDate('2026-11-22T23:01:00Z', now)).toBe('00.01');
});
