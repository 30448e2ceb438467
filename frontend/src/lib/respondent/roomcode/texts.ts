import { dictionary } from '$lib/i18n';
import en from './en';
import sv from './sv';

export const t = dictionary(sv, en);
