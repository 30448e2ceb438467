import sv from './sv';
import { t } from './texts';

type Key = keyof typeof sv;
const known = (key: string): key is Key => key in sv;

/** What an act is called; one that has no words yet stands by its id. */
export const act = (action: string) => (known(`act.${action}`) ? t(`act.${action}` as Key) : action);

/**
 * What "round/1" is called, or who "staff/2" is: staff by the name they have, everybody else by number. What has no words
 * stands as it is.
 */
export function called(thing: string, staff: Map<number, string>): string {
	if (thing === 'operator' || thing === 'directory') return t(thing);
	if (thing === 'audit-log') return t('log');
	const [kind, id] = thing.split('/');
	const name = kind === 'staff' && staff.get(Number(id));
	if (name) return name;
	return id && known(`kind.${kind}`) ? t(`kind.${kind}` as Key, { id }) : thing;
}
