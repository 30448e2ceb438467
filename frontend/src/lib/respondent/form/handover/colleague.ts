import { t } from './texts';

export interface Person {
	name: string;
	email: string;
}

export type Field = keyof Person;

/** What is wrong with a colleague's particulars, field by field. Whether the address is right only the server can tell. */
export function faultsOf({ name, email }: Person): Partial<Record<Field, string>> {
	const address = email.trim();
	const wrong = !address ? t('noEmail') : /^[^\s@]+@[^\s@]+$/.test(address) ? undefined : t('badEmail');
	return { ...(name.trim() ? {} : { name: t('noName') }), ...(wrong ? { email: wrong } : {}) };
}
