import { expect, it, vi } from 'vitest';
import { Problem, type Form } from '$lib/api';
import { CookiesBlocked } from '$lib/widgets/cookiesblocked';
import type { Obstacle } from '../obstacles';
import type { QueueState } from '../queue';
import { LinkGone } from '../session';
import { saveStateText } from './savestate';

vi.stubGlobal('document', { documentElement: {} });

const form = { round: { contact: 'fraga@fyrbodal.example' } } as Form;
const line = (saving: Partial<QueueState>, more: { lost?: Problem; savedAt?: string; obstacles?: Obstacle[]; open?: boolean } = {}) =>
	saveStateText({
		saving: { phase: 'idle', waiting: 0, kept: true, refused: new Map(), ...saving },
		form,
		open: true,
		lost: undefined,
		savedAt: undefined,
		obstacles: [],
		...more
	});
const gone = new LinkGone(new Problem(401));
const over = new LinkGone(new Problem(410, '', 'Mätomgången är avslutad.'));

it('tells that all is well', () => {
	expect(line({})).toEqual({ text: 'Svaren sparas automatiskt', trouble: false });
	expect(line({ phase: 'saving', waiting: 1 }, { savedAt: '2020-11-23T13:32:00Z' }).text).toBe('Sparar …');
	expect(line({}, { savedAt: '2020-11-23T13:32:00Z' }).text).toBe('Sparat 23 november 2020');
	expect(line({}, { savedAt: new Date().toISOString() }).text).toMatch(/^Sparat \d\d\.\d\d$/);
});

it('promises to save nothing where nothing can be answered', () => {
	expect(line({}, { savedAt: '2020-11-23T13:32:00Z', open: false })).toEqual({ text: 'Mätomgången är stängd.', trouble: false });
});

it('says that the page must stay where the browser keeps nothing', () => {
	expect(line({ phase: 'offline', waiting: 1, kept: false }).text).toBe(
		'Ingen anslutning: ett svar väntar i din webbläsare. Stäng inte sidan: webbläsaren sparar ingenting åt den.'
	);
	expect(line({ phase: 'stopped', waiting: 2, kept: false, problem: new CookiesBlocked() }).text).toMatch(/^Tillåt kakor.* att det är du\. 2 svar finns bara i din webbläsare\. Stäng inte sidan/);
	expect(line({ kept: false }).text).toBe('Svaren sparas automatiskt');
});

it('tells that there is no connection, and what waits', () => {
	expect(line({ phase: 'offline', waiting: 3 })).toEqual({
		text: 'Ingen anslutning: 3 svar väntar i din webbläsare',
		trouble: true
	});
});

it('tells what to do where the link is gone, with and without answers that wait', () => {
	expect(line({ phase: 'stopped', waiting: 2, problem: gone }).text).toBe(
		'Länken gäller inte längre. Be fraga@fyrbodal.example om en ny. 2 svar väntar i din webbläsare och skickas när du öppnar den nya länken här.'
	);
	expect(line({}, { lost: gone }).text).toBe('Länken gäller inte längre. Be fraga@fyrbodal.example om en ny.');
});

it('offers no new link where the round is over', () => {
	expect(line({ phase: 'stopped', waiting: 2, problem: over }).text).toBe('Mätomgången är avslutad. 2 svar finns bara i din webbläsare.');
});

it('tells that the round has closed, or that the form is somebody else’s', () => {
	expect(line({ phase: 'stopped', waiting: 1, problem: new Problem(409) }).text).toBe(
		'Mätomgången är stängd. Ett svar hann inte skickas och finns bara i din webbläsare. Hör av dig till fraga@fyrbodal.example om det ska räknas.'
	);
	expect(line({}, { lost: new Problem(404) }).text).toMatch(/^Formuläret är inte ditt längre/);
});

it('does not call saved what is no number', () => {
	const draft = { kind: 'notNumber' } as Obstacle;
	expect(line({}, { obstacles: [draft], savedAt: new Date().toISOString() }).text).toBe('Ett svar är inte sparat');
	expect(line({}, { obstacles: [{ kind: 'contested' } as Obstacle], savedAt: new Date().toISOString() }).text).toMatch(/^Sparat/);
});
