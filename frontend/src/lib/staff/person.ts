import type { Faults } from '$lib/ui';
import { t } from './texts';

/** What is missing of a person, before anything is sent. */
export function missingPersonFields(person: { name: string; email: string }): Faults<'name' | 'email'> {
	const faults: Faults<'name' | 'email'> = {};
	if (!person.name.trim()) faults.name = t('needName');
	if (!/^\S+@\S+$/.test(person.email.trim())) faults.email = t('needEmail');
	return faults;
}
