import type { Scenario } from '$lib/api';

type Note = NonNullable<Scenario['notes']>[number];

export interface MergedNote {
	code: Note['code'];
	measure: number;
	capabilities: string[];
	organisations: string[];
}

/** Notes that say the same of the same organisations, as one over all capabilities. */
export function mergedNotes(notes: Note[]): MergedNote[] {
	const all: MergedNote[] = [];
	for (const { code, measure, capability, organisations = [] } of notes) {
		const alike = all.find((one) => one.code === code && one.measure === measure && one.organisations.join() === organisations.join());
		if (alike) alike.capabilities.push(...(capability ? [capability] : []));
		else all.push({ code, measure, capabilities: capability ? [capability] : [], organisations });
	}
	return all;
}
