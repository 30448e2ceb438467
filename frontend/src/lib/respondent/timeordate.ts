import { clock, date } from '$lib/i18n';

/** "14:32", or "22 november 2026" where it was another day. */
export function timeOrDate(when: string, now: Date = new Date()): string {
	return isToday(when, now) ? clock(when) : date(when);
}

export const isToday = (when: string, now: Date = new Date()) => date(when) === date(now);
