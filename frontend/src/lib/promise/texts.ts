import { dictionary } from '$lib/i18n';
import en from './en';
import sv from './sv';

/** What is promised to whoever answers, in one place. */
export const promise = dictionary(sv, en);
