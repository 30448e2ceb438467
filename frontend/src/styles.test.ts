import { parse, type AST } from 'svelte/compiler';
import { expect, it } from 'vitest';

const components = import.meta.glob<string>('/src/**/*.svelte', { eager: true, query: '?raw', import: 'default' });
const most = 4;

// What many components say alike is a rule of the whole, and stands in app.css.
it('has no rule of style in many components', () => {
	const places = new Map<string, string[]>();
	for (const [path, source] of Object.entries(components)) {
		for (const rule of rulesOf(parse(source, { modern: true }).css, source)) places.set(rule, [...(places.get(rule) ?? []), path]);
	}
	expect(places.size).toBeGreaterThan(100);
	expect([...places].filter(([, paths]) => paths.length > most)).toEqual([]);
});

it('gives the names of rows their weight in app.css alone', () => {
	const own = /th\[scope='row'\] \{[^}]*font-weight/;
	expect(Object.keys(components).filter((path) => own.test(components[path]!))).toEqual([]);
});

function rulesOf(css: AST.CSS.StyleSheet | null, source: string): string[] {
	const rules = css?.children.filter((one) => one.type === 'Rule') ?? [];
	return rules.map(({ start, end }) => source.slice(start, end).replace(/\s+/g, ' '));
}
