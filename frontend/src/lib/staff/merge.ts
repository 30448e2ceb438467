/**
 * What stands in a form when somebody else has saved meanwhile: what was typed here stays, the rest is as it stands now. `theirs`
 * names what the other has changed.
 */
export function merge<T extends object>(read: T, typed: T, now: T): { value: T; theirs: (keyof T)[] } {
	const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
	const value = { ...now };
	const theirs: (keyof T)[] = [];
	for (const key of new Set([...Object.keys(read), ...Object.keys(typed), ...Object.keys(now)]) as Set<string & keyof T>) {
		if (!same(typed[key] ?? '', read[key] ?? '')) value[key] = typed[key];
		if (!same(now[key] ?? '', read[key] ?? '')) theirs.push(key);
	}
	return { value, theirs };
}

/** What was changed here, and nothing else: what is not sent stays as it is. */
export function changed<T extends object>(read: T, typed: T): Partial<T> {
	return Object.fromEntries(Object.entries(typed).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(read[key as keyof T]))) as Partial<T>;
}
