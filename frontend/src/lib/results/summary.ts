import type { ChartName, Summary } from '$lib/api';

type DocumentWords = Summary['documents'][number];

/** What is said of a questionnaire's results. */
export const documentText = (summary: Summary, questionnaire: string): Partial<DocumentWords> =>
	summary.documents.find((one) => one.questionnaire === questionnaire) ?? {};

/** What a chart of the region shows. */
export const chartText = (summary: Summary, chart: ChartName, questionnaire?: string): string | undefined =>
	summary.documents.find((one) => one.charts?.[chart] && (!questionnaire || one.questionnaire === questionnaire))?.charts?.[chart];
