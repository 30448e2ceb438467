import { date, dateTime } from '$lib/i18n';
import sv from './sv';
import { t } from './texts';

type Key = keyof typeof sv;
const known = (key: string): key is Key => key in sv;

/** What an act is called; one that has no words yet stands by its id. */
export const actionText = (action: string) => (known(`act.${action}`) ? t(`act.${action}` as Key) : action);

/**
 * What "round/1" is called, or who "staff/2" is: staff and rounds by the name they have, all else by number. What has no words
 * stands as it is.
 */
export function objectName(thing: string, staff: Map<number, string>, rounds = new Map<number, string>()): string {
	if (thing === 'operator' || thing === 'directory' || thing === 'plan') return t(thing);
	if (thing === 'audit-log') return t('log');
	const [kind, id] = thing.split('/');
	const name = (kind === 'staff' ? staff : kind === 'round' ? rounds : undefined)?.get(Number(id));
	if (name) return name;
	return id && known(`kind.${kind}`) ? t(`kind.${kind}` as Key, { id }) : thing;
}

/** The number of the round that "round/1" is, where it is there. */
export function roundOf(thing: string, rounds: Map<number, string>): number | undefined {
	const id = Number(/^round\/(\d+)$/.exec(thing)?.[1]);
	return rounds.has(id) ? id : undefined;
}

// How the log writes a detail, and what each part of it is called. The server writes ids and numbers; the words are the page's.
const parts: [RegExp, (...found: string[]) => string][] = [
	[/^status (\w+)$/, (_, status) => word(`status.${status}`, status!)],
	[/^closes (\S+)$/, (_, when) => t('detail.closes', { when: dateTime(when!) })],
	[/^erase on (\S+)$/, (_, when) => t('detail.erase', { when: date(when!) })],
	[/^earlier round (\d+)$/, (_, n) => t('detail.earlier', { n: n! })],
	[/^questionnaires$/, () => t('detail.questionnaires')],
	[/^open link$/, () => t('detail.openLink')],
	[/^letters$/, () => t('detail.letters')],
	[/^texts$/, () => t('detail.texts')],
	[/^(\d+) letters$/, (_, n) => t('detail.letterCount', { n: n! })],
	[/^(\d+) (organisations|respondents|links|figures|changed|capabilities)$/, (_, n, what) => t(`detail.${what}` as 'detail.links', { n: n! })],
	[/^to (\w+\/\d+)$/, (_, who) => t('detail.to', { who: objectName(who!, new Map()) })],
	[/^snapshot (\d+) of data version (\d+)(?: (.+))?$/s, (_, n, version, reason) => t('detail.snapshot', { n: n!, version: version! }) + (reason ? `: ${reason}` : '')],
	[/^submission (\d+)$/, (_, n) => t('detail.submission', { n: n! })],
	[/^all until (\S+)$/, (_, when) => t('detail.untilAll', { when: dateTime(when!) })],
	[/^(.+) until (\d{4}-\S+)$/, (_, who, when) => t('detail.until', { who: who!, when: dateTime(when!) })],
	[/^(invitation|reminder|oidc|link|coordinator|contact|reader)$/, (_, what) => t(`detail.${what}` as 'detail.link')],
	[/^(\S+) (action\/\d+)$/, (_, who, what) => `${who}, ${objectName(what!, new Map())}`],
	[/^(?:round|scenario|respondent)\/\d+$/, (what) => objectName(what!, new Map())]
];

const word = (key: string, otherwise: string) => (known(key) ? t(key as Key) : otherwise);

function part(text: string): string {
	for (const [pattern, say] of parts) {
		const found = pattern.exec(text);
		if (found) return say(...found);
	}
	return text;
}

// Several changes of a round stand in brackets, parted by spaces as the words of each are.
const changes = /status \w+|closes \S+|erase on \S+|earlier round \d+|questionnaires|open link|letters|texts/g;

/** What an entry's detail says, in the reader's language; names, codes and titles stand as they are. */
export function detailText(detail: string): string {
	const inside = /^\[(.*)\]$/.exec(detail)?.[1];
	if (inside !== undefined) return (inside.match(changes) ?? []).map(part).join(', ');
	return detail.split(', ').map(part).join(', ');
}
