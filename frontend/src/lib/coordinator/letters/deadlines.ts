import type { Matrix } from '$lib/api';

/** Which deadlines some organisations (none named: all) have now, with the names of those that share each. */
export function deadlines(matrix: Matrix, organisations?: string[]): { closes: string; names: string[] }[] {
	const by = new Map<string, string[]>();
	for (const { code, name, closes } of matrix.rows) {
		if (!organisations || organisations.includes(code)) by.set(closes, [...(by.get(closes) ?? []), name]);
	}
	return [...by].map(([closes, names]) => ({ closes, names })).sort((a, b) => a.closes.localeCompare(b.closes));
}
