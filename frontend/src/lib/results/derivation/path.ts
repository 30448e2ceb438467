import type { Construct, Questionnaire } from '$lib/api';

/** The constructs that a construct is in, the widest first. */
export function ancestorsOf({ constructs }: Questionnaire, id: string): Construct[] {
	const search = (list: Construct[], way: Construct[]): Construct[] | undefined => {
		for (const one of list) {
			const found = one.id === id ? way : search(one.children ?? [], [...way, one]);
			if (found) return found;
		}
		return undefined;
	};
	return search(constructs, []) ?? [];
}
