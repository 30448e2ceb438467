import { number } from '$lib/i18n';

/** How important a capability is, on the scale of 0–1 that it is calculated and explained on. */
export const importanceText = (importance: number): string => number(importance, 2);
