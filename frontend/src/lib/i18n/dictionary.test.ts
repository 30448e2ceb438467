import { describe, expect, it } from 'vitest';
import { dictionary, fill } from './dictionary';

const files = import.meta.glob<Record<string, string>>('/src/lib/**/{sv,en}.ts', { eager: true, import: 'default' });
const areas = Object.keys(files)
	.filter((path) => path.endsWith('/sv.ts'))
	.map((path) => ({ area: path.slice('/src/lib/'.length, -'/sv.ts'.length), sv: files[path]!, en: files[path.replace(/sv\.ts$/, 'en.ts')]! }));

const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(areas)('the texts of $area', ({ sv, en }) => {
	it('have the same keys in both languages', () => expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort()));
	it('have the same placeholders', () => {
		for (const key of Object.keys(sv)) {
			if (!key.endsWith('.one')) expect(names(en[key]!), key).toEqual(names(sv[key]!));
		}
	});
	it('are never empty', () => {
		for (const [key, text] of [...Object.entries(sv), ...Object.entries(en)]) expect(text.trim(), key).not.toBe('');
	});
	it('count with both one and other', () => {
		const keys = Object.keys(sv);
		const counted = keys.filter((key) => key.endsWith('.one'));
		for (const key of counted) expect(keys).toContain(key.replace('.one', '.other'));
	});
});

it('finds every area', () => expect(areas.length).toBeGreaterThanOrEqual(6));

describe('a dictionary', () => {
	const t = dictionary({ hi: 'Hej {name}', 'days.one': 'en dag', 'days.other': '{n} dagar' }, { hi: 'Hi {name}', 'days.one': 'a day', 'days.other': '{n} days' });

	it('fills in, with numbers as the language writes them', () => {
		expect(t('hi', { name: 'Karin' })).toBe('Hej Karin');
		expect(fill('{n} kr', { n: 12345 })).toBe('12\u00a0345 kr');
	});
	it('leaves an unknown name visible rather than empty', () => expect(fill('Hej {who}')).toBe('Hej {who}'));
	it('counts', () => {
		expect(t.count('days', 1)).toBe('en dag');
		expect(t.count('days', 0)).toBe('0 dagar');
	});
});
