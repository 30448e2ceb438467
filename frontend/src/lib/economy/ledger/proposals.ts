import type { LedgerImport } from '$lib/api';

export type Group = LedgerImport['groups'][number];
/** What a person has moved: the account's pool. */
export type Moves = Readonly<Record<string, string>>;

/** What is done with rows that are like another in every column. */
export type Copies = 'keep' | 'drop';

/** The pool of what belongs to none. */
export const left = 'none';

export const poolOf = (group: Group, moves: Moves) => moves[group.account] ?? group.pool;

/** What each pool comes to, as the accounts lie now. */
export function sumsOf(groups: Group[], moves: Moves): Map<string, number> {
	const sums = new Map<string, number>();
	for (const group of groups) {
		const pool = poolOf(group, moves);
		if (pool !== left) sums.set(pool, (sums.get(pool) ?? 0) + group.sum);
	}
	return sums;
}

/** Those to look through, the sure ones and those that belong to no pool, as they were proposed: what is moved stays where it is seen. */
export function sorted(groups: Group[]): { doubtful: Group[]; sure: Group[]; outside: Group[] } {
	const bySize = [...groups].sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
	const doubtful = (group: Group) => !group.moved && (group.doubt !== undefined || group.pool === 'unallocated') && group.sum !== 0;
	return {
		doubtful: bySize.filter(doubtful),
		sure: bySize.filter((group) => !doubtful(group) && group.pool !== left),
		outside: bySize.filter((group) => !doubtful(group) && group.pool === left)
	};
}
