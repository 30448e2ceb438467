import { beforeEach, expect, it } from 'vitest';
import { Refresher } from './refresher';

const settled = () => new Promise((resolve) => setTimeout(resolve));

let time: number;
let visible: boolean;
let asked: number;
let timers: { milliseconds: number; run: () => void }[];
let answer: () => Promise<unknown>;
let refresher: Refresher;

beforeEach(() => {
	[time, visible, asked, timers, answer] = [0, true, 0, [], async () => undefined];
	refresher = new Refresher({
		every: 15_000,
		visible: () => visible,
		refresh: () => (asked++, answer()),
		later: (milliseconds, run) => {
			const timer = { milliseconds, run };
			timers.push(timer);
			return () => (timers = timers.filter((other) => other !== timer));
		},
		now: () => time
	});
});

/** Lets the time pass until the next timer. */
async function tick() {
	const timer = timers.shift()!;
	time += timer.milliseconds;
	timer.run();
	await settled();
}

it('asks again and again while the page is looked at', async () => {
	for (let n = 0; n < 3; n++) await tick();
	expect(asked).toBe(3);
	expect(time).toBe(45_000);
	expect(timers.map((timer) => timer.milliseconds)).toEqual([15_000]);
});

it('does not ask for a page that nobody sees, and does at once when somebody comes back', async () => {
	visible = false;
	await tick();
	expect(asked).toBe(0);
	visible = true;
	refresher.wake();
	refresher.wake();
	await settled();
	expect(asked).toBe(1);
	expect(timers).toHaveLength(1);
});

it('takes several events at once for one', async () => {
	time = 10_000;
	refresher.wake();
	await settled();
	time += 1_000;
	refresher.wake();
	await settled();
	expect(asked).toBe(1);
});

it('goes on when the server is away', async () => {
	answer = () => Promise.reject(new Error('away'));
	await tick();
	await tick();
	expect(asked).toBe(2);
});

it('asks soon where something has happened, also while it is asking', async () => {
	refresher.soon();
	expect(timers.map((timer) => timer.milliseconds)).toEqual([400]);
	let done!: () => void;
	answer = () => new Promise<void>((resolve) => (done = resolve));
	await tick();
	refresher.soon();
	await tick();
	expect(asked).toBe(1);
	done();
	await settled();
	expect(timers.map((timer) => timer.milliseconds)).toEqual([400]);
});

it('is silent when it is closed', async () => {
	refresher.close();
	refresher.soon();
	refresher.wake();
	expect(timers).toEqual([]);
	time = 60_000;
	refresher.wake();
	await settled();
	expect(asked).toBe(0);
});
