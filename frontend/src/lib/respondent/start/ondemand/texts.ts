import { dictionary } from '$lib/i18n';
import en from './en';
import sv from './sv';

/** What most never see: other ways in, and what was handed over. */
export const t = dictionary(sv, en);
