/** The days that somebody has written, "7, 3, 1", or nothing where they are no whole numbers. */
export function readDays(text: string): number[] | undefined {
	const parts = text.split(/[\s,;]+/).filter(Boolean);
	return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined;
}
