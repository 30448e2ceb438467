import type { Comparison, Questionnaire, Targets } from '$lib/api';
import { number, say } from '$lib/i18n';

/** A capability as somebody who chooses among them meets it. */
export interface Capability {
	id: string;
	name: string;
	area: string;
	importance?: number;
	/** Organisations with a level below the target, and with a level at all. */
	below: number;
	of: number;
}

/** What a scenario is read in the light of: who and what its ids are. */
export interface ScenarioContext {
	comparison: Comparison;
	capabilities: Capability[];
	areas: { id: string; name: string }[];
	levels: { value: number; name: string }[];
	/** A level with its name, as "3, god". */
	level: (value: number) => string;
	organisation: (code: string) => string;
	capability: (id: string) => string;
}

export const usualTarget = 3;

export const targetOf = (targets: Targets | undefined, organisation: string, capability: string) =>
	targets?.organisations?.[organisation] ?? targets?.capabilities?.[capability] ?? usualTarget;

export function scenarioContext(comparison: Comparison, codebook: Questionnaire[]): ScenarioContext {
	const levels = codebook.find(({ kind }) => kind === 'capability');
	const items = levels?.sections.flatMap((section) => section.items.filter(({ type }) => type === 'scale')) ?? [];
	const answers = comparison.documents.find(({ questionnaire }) => questionnaire.id === levels?.id)?.organisations ?? {};
	const rated = comparison.documents.find(({ questionnaire }) => questionnaire.kind === 'importance')?.capabilities ?? {};
	const capabilities = items.map((item) => {
		const known = Object.entries(answers).flatMap(([code, { levels: own }]) => {
			const level = own?.[item.id];
			return level ? [{ code, value: level.value }] : [];
		});
		const below = known.filter(({ code, value }) => value < targetOf(comparison.targets, code, item.id)).length;
		return { id: item.id, name: say(item.text), area: item.construct ?? '', importance: rated[item.id]?.importance, below, of: known.length };
	});
	const names = new Map(comparison.organisations.map(({ code, name }) => [code, name]));
	const texts = new Map(capabilities.map(({ id, name }) => [id, `${id} ${name}`]));
	const options = (levels?.scales[items[0]?.scale ?? '']?.options ?? []).map(({ value, label }) => ({ value, name: say(label) }));
	return {
		comparison,
		capabilities,
		areas: (levels?.constructs ?? []).map(({ id, title }) => ({ id, name: say(title) })),
		levels: options,
		level: (value) => [number(value), options.find((one) => one.value === value)?.name.toLowerCase()].filter(Boolean).join(', '),
		organisation: (code) => names.get(code) ?? code,
		capability: (id) => texts.get(id) ?? id
	};
}
