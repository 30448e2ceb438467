import type { Problem } from '$lib/api';

/** What is wrong with a form, by field. */
export type Faults<Field extends string> = Partial<Record<Field, string>>;

export const hasFaults = (faults: Faults<string>) => Object.keys(faults).length > 0;

/** The server's faults, each at its field ("/title", "questionnaires/0"). */
export function faultsByField<Field extends string>(problem: Problem, fields: readonly Field[]): Faults<Field> {
	const faults: Faults<Field> = {};
	for (const { path = '', what, mend } of problem.errors) {
		const field = fields.find((name) => path.replace(/^\//, '').split(/[/.[]/)[0] === name);
		if (field) faults[field] = [what, mend].filter(Boolean).join(' ');
	}
	return faults;
}

/** The faults for the error summary, in the order of the fields. A field's element is named as the field, after a prefix. */
export function faultSummary<Field extends string>(faults: Faults<Field>, fields: readonly Field[], prefix = '') {
	return fields.filter((field) => faults[field]).map((field) => ({ text: faults[field]!, href: `#${prefix}${field}` }));
}
