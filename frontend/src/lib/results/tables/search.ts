/** Those whose name holds what is sought, in whatever case; all where nothing is sought. */
export function named<T>(rows: T[], name: (row: T) => string, sought: string): T[] {
	const part = sought.trim().toLowerCase();
	return part === '' ? rows : rows.filter((row) => name(row).toLowerCase().includes(part));
}
