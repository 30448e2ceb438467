/** From where a capability is important, and from where it is good, as in charts and sentences (internal/narrative). */
export const important = 0.5;
export const good = 3;

export type Quadrant = 'start' | 'keep' | 'wait' | 'rest';

/** A capability that is important, or not, and good, or not: what to do about it. */
export function quadrantOf(importance: number, level: number): Quadrant {
	if (importance >= important) return level < good ? 'start' : 'keep';
	return level < good ? 'wait' : 'rest';
}
