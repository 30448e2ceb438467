import { read } from './read';
import { t } from './texts';
import { writeNumber } from './write';

/** What a number field says: one number, one of two, or nothing. Stated tells that a unit is counted in. */
export interface Amount {
	empty?: true;
	value?: number;
	stated?: boolean;
	either?: [number, number];
}

/** Reads what is written where kronor are asked for, or a number of something else. Undefined where it is no number. */
export function readAmount(written: string, money: boolean): Amount | undefined {
	const reading = read(written);
	if (!reading) return undefined;
	if (reading.kind === 'empty') return { empty: true };
	const { unit } = reading;
	if (unit?.money && unit.exp > 0 && !money) return undefined;
	return reading.kind === 'either' ? { either: reading.values } : { value: reading.value, stated: !!unit?.exp };
}

/** Reads a share: "33,3", "25 %". */
export function readShare(written: string): Amount | undefined {
	const plain = written.trim().replace(/\s*%$/, '');
	const got = /\p{L}/u.test(plain) ? undefined : readAmount(plain, false);
	return got?.value !== undefined && got.value < 0 ? undefined : got;
}

/** Asks which of two numbers is meant, where that is what is written. */
export function ambiguousNumber(written: string, got: Amount | undefined): string | undefined {
	if (!got?.either) return undefined;
	const [thousands, decimals] = got.either.map(writeNumber) as [string, string];
	return t('either', { written: written.trim(), thousands, decimals });
}
