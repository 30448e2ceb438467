/** What a calendar entry of a deadline says. */
export interface Deadline {
	id: string;
	title: string;
	description: string;
	/** When the time ends. */
	at: string;
}

const stamp = (when: Date) => when.toISOString().replace(/[-:]|\.\d+/g, '');
const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of more than 75 bytes are folded, between characters. */
function fold(line: string): string {
	const parts = [''];
	let bytes = 0;
	for (const character of line) {
		const size = new TextEncoder().encode(character).length;
		if (bytes + size > 74) {
			parts.push(' ');
			bytes = 1;
		}
		parts[parts.length - 1] += character;
		bytes += size;
	}
	return parts.join('\r\n');
}

/** A deadline as a calendar file (RFC 5545): the last half hour, with a reminder two days before. */
export function calendarFile({ id, title, description, at }: Deadline, now = new Date()): string {
	const end = new Date(at);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Mogna//Mogna//SV',
		'BEGIN:VEVENT',
		`UID:${id}`,
		`DTSTAMP:${stamp(now)}`,
		`DTSTART:${stamp(new Date(end.getTime() - 30 * 60_000))}`,
		`DTEND:${stamp(end)}`,
		'TRANSP:TRANSPARENT',
		`SUMMARY:${escape(title)}`,
		`DESCRIPTION:${escape(description)}`,
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:-P2D',
		`DESCRIPTION:${escape(title)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}
