import { say } from '$lib/i18n';
import { t } from '../texts';

interface Somebody {
	id?: number;
	name?: string;
	email?: string;
	role?: { sv: string; en?: string };
}

/** What a person is called where the sentence needs somebody: those who came by an open link have no name, and may have no address. */
export function personName({ id, name, email, role }: Somebody): string {
	if (name?.trim()) return name;
	if (email?.trim()) return email;
	const number = id === undefined ? '' : ` ${id}`;
	return role ? t('somebody', { role: say(role).toLowerCase(), number }) : t('somebodyAlone', { number });
}
