import { dictionary } from '$lib/i18n';
import en from './en';
import sv from './sv';

export const t = dictionary(sv, en);

/** The forms that the report comes in: those to read, a file for each organisation, and those to go on working with. */
export const toRead = ['xlsx', 'html', 'pdf', 'slides'] as const;
export const toHandOut = ['organisations-pdf', 'organisations-html'] as const;
export const toCompute = ['csv', 'wide-csv', 'codebook-csv', 'json'] as const;
export type Format = (typeof toRead | typeof toHandOut | typeof toCompute)[number];
