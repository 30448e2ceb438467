import { expect, it } from 'vitest';
import { calendarFile } from './calendar';

const deadline = { id: 'omgang-1@mogna.example', title: 'Svara: Digital mognad, Tanum; 2026', description: 'Rad ett\nRad två', at: '2027-01-31T22:59:59Z' };
const file = calendarFile(deadline, new Date('2026-11-30T06:00:00Z'));

it('is the last half hour before the deadline, with a reminder two days before', () => {
	expect(file.split('\r\n')).toEqual(
		expect.arrayContaining(['DTSTAMP:20261130T060000Z', 'DTSTART:20270131T222959Z', 'DTEND:20270131T225959Z', 'TRIGGER:-P2D', 'UID:omgang-1@mogna.example'])
	);
	expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

it('escapes what calendars read as their own signs', () => {
	expect(file).toContain('SUMMARY:Svara: Digital mognad\\, Tanum\\; 2026\r\n');
	expect(file).toContain('DESCRIPTION:Rad ett\\nRad två\r\n');
});

it('folds long lines between characters, so that no line is over 75 bytes', () => {
	const long = calendarFile({ ...deadline, description: 'åäö '.repeat(100) });
	for (const line of long.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	expect(long.replace(/\r\n /g, '')).toContain(`DESCRIPTION:${'åäö '.repeat(100)}`);
});
