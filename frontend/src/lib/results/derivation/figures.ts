import type { Score } from '$lib/api';
import { reason } from '$lib/figures/reason';
import { resultOf, type Chapter, type Organisation } from '../report';
import { costBenchmark, costOf } from './cost';
import { t } from './texts';

/** A figure that a median is made of. */
export interface Entry {
	organisation: Organisation;
	value: number;
	/** What it is of, where it is one. */
	score?: Score;
	/** From whom a level is inherited. */
	from?: string;
}

/** What the municipalities' median of a score or a level is made of: in order of size, and who is not counted and why. */
export function figuresInOrder({ document, questionnaire }: Chapter, organisations: Organisation[], construct?: string) {
	const counted: Entry[] = [];
	const notCounted: (Organisation & { value?: number; why: string })[] = [];
	for (const organisation of organisations) {
		const one = resultOf(document, organisation);
		const score = construct ? one?.constructs?.[construct] : one?.total;
		const level = construct ? one?.levels?.[construct] : undefined;
		const cost = questionnaire.kind === 'economy' ? costOf(one, construct) : undefined;
		const value = cost ? cost.value : questionnaire.kind === 'maturity' ? score?.score : level?.value;
		if (organisation.kind === 'municipality' && value !== undefined) {
			counted.push({ organisation, value, score, from: level?.inheritedFrom });
		} else if (one) {
			notCounted.push({ ...organisation, value, why: one.asked > 0 ? reason(score?.reason ?? cost?.why ?? one.reason ?? 'no-answers') : t('notAsked') });
		}
	}
	counted.sort((a, b) => a.value - b.value || a.organisation.name.localeCompare(b.organisation.name, 'sv'));
	return { counted, notCounted };
}

/** The municipalities' median as it is told, or why there is none. */
export function medianFigure({ document, questionnaire }: Chapter, construct?: string): { value?: number; why?: string } {
	if (questionnaire.kind === 'maturity') {
		const benchmark = construct ? document.constructs?.[construct]?.benchmark : document.total?.benchmark;
		return { value: benchmark?.median, why: benchmark?.reason };
	}
	if (questionnaire.kind === 'economy') {
		const benchmark = costBenchmark(document, construct);
		return { value: benchmark?.median, why: benchmark?.reason };
	}
	const capability = construct ? document.capabilities?.[construct] : undefined;
	return { value: capability?.median, why: capability?.reason };
}
