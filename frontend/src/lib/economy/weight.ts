/** Reads a share as people write it: "33,3", "1 200", "25 %". Undefined where it is none, or below zero. */
export function parseWeight(written: string): number | undefined {
	const plain = written.replace(/[\s%]/g, '').replace(',', '.');
	return /^\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
