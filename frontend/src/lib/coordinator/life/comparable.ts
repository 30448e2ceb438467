import type { Round } from '$lib/api';

/** The rounds that one can be compared with: ended before it, and with a questionnaire in common. */
export function comparable(round: Round, others: readonly Round[]): Round[] {
	return others.filter(
		(one) =>
			one.id === round.earlierRoundId ||
			(one.id !== round.id &&
				one.status !== 'draft' &&
				one.status !== 'open' &&
				Date.parse(one.closes) < Date.parse(round.closes) &&
				one.questionnaires.some((id) => round.questionnaires.includes(id)))
	);
}
