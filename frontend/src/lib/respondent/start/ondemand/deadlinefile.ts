import type { RoundBrief } from '$lib/api';
import { saveFile } from '$lib/widgets/savefile';
import { calendarFile } from './calendar';
import { t as s } from './texts';

/** Saves the round's deadline for a calendar. The personal link is not in it: others may read a calendar. */
export function saveDeadline({ id, title, organiser, contact, closes }: RoundBrief) {
	const text = calendarFile({
		id: `omgang-${id}@${location.hostname}`,
		title: s('deadlineEntry', { title }),
		description: s('deadlineDetail', { organiser, contact }),
		at: closes
	});
	saveFile({ name: `${s('deadlineFile')}.ics`, content: new Blob([text], { type: 'text/calendar;charset=utf-8' }) });
}
