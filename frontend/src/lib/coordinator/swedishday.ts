import { timeZone } from '$lib/i18n';

/** The last second of a day in Sweden, as an instant: "2027-01-31" becomes "2027-01-31T22:59:59Z". */
export function endOfDay(day: string): string {
	const asUtc = Date.parse(`${day}T23:59:59Z`);
	return new Date(asUtc - offset(asUtc - offset(asUtc))).toISOString().replace('.000Z', 'Z');
}

/** How far Swedish time is ahead of UTC at an instant, in milliseconds. */
function offset(instant: number): number {
	const parts = new Intl.DateTimeFormat('sv-SE', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'medium'
	}).format(instant);
	return Date.parse(`${parts.replace(' ', 'T')}Z`) - instant;
}

/** The day in Sweden that an instant falls on: "2027-01-31T22:59:59Z" is "2027-01-31". */
export const dayOf = (instant: string) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
