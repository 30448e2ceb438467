import { beforeEach, describe, expect, it } from 'vitest';
import { Problem, type Answer, type Standing } from '$lib/api';
import { Queue, type QueueState } from './queue';

const prefix = 'mogna:svar:1:';

/** A browser and a server to be tested with: requests wait until the test answers them; time stands still. */
class Fake {
	kept = new Map<string, string>();
	requests: { answers: Answer[]; seen: number; ok: () => Promise<void>; fail: (problem: Problem) => Promise<void> }[] = [];
	timers: { milliseconds: number; run: () => void }[] = [];
	state?: QueueState;
	standings: Standing[] = [];
	full = false;
	underWay = 0;
	mostUnderWay = 0;

	store = {
		getItem: (key: string) => this.kept.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (this.full) throw new Error('QuotaExceededError');
			this.kept.set(key, value);
		},
		removeItem: (key: string) => void this.kept.delete(key),
		key: (n: number) => [...this.kept.keys()][n] ?? null,
		get length() {
			return fake.kept.size;
		}
	};

	queue() {
		return new Queue(prefix, {
			store: this.store,
			send: (answers, seen) => this.send(answers, seen),
			later: (milliseconds, run) => {
				const timer = { milliseconds, run };
				this.timers.push(timer);
				return () => (this.timers = this.timers.filter((other) => other !== timer));
			},
			changed: (state) => (this.state = state),
			saved: (standing) => this.standings.push(standing)
		});
	}

	send(answers: Answer[], seen: number): Promise<Standing> {
		this.mostUnderWay = Math.max(this.mostUnderWay, ++this.underWay);
		return new Promise((resolve, reject) => {
			const end = async (settle: () => void) => {
				this.underWay--;
				settle();
				await settled();
			};
			this.requests.push({
				answers,
				seen,
				ok: () => end(() => resolve(saved)),
				fail: (problem) => end(() => reject(problem))
			});
		});
	}

	/** Lets the time pass for what was put off. */
	async tick() {
		for (const timer of this.timers.splice(0)) timer.run();
		await settled();
	}

	last = () => this.requests.at(-1)!;
	sent = () => this.requests.map((request) => request.answers.map((answer) => `${answer.item}=${answer.value ?? answer.text}`));
}

const saved: Standing = {
	revision: 2,
	at: '2026-11-23T13:32:00Z',
	progress: { asked: 1, answered: 1, minutesLeft: 0, sections: [], unanswered: [] },
	answers: []
};
const settled = () => new Promise((resolve) => setTimeout(resolve));
const offline = () => new Problem(0);

let fake: Fake;
beforeEach(() => (fake = new Fake()));

describe('saving', () => {
	it('sends an answer at once and keeps nothing when it is saved', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		expect(fake.state).toMatchObject({ phase: 'saving', waiting: 1 });
		expect(fake.kept.size).toBe(1);
		await fake.last().ok();
		expect(fake.state).toMatchObject({ phase: 'idle', waiting: 0, savedAt: saved.at });
		expect(fake.kept.size).toBe(0);
	});

	it('has one request under way at a time, and sends the rest in order', async () => {
		const queue = fake.queue();
		for (const item of ['a', 'b', 'c']) queue.add({ item, value: 1 }, 0);
		await fake.last().ok();
		await fake.last().ok();
		expect(fake.sent()).toEqual([['a=1'], ['b=1', 'c=1']]);
		expect(fake.mostUnderWay).toBe(1);
	});

	it('sends only the newest answer to an item', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		for (const value of [1, 2, 3]) queue.add({ item: 'b', value }, 0);
		await fake.last().ok();
		expect(fake.sent()).toEqual([['a=1'], ['b=3']]);
	});

	it('keeps a newer answer when the older one is acknowledged', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		queue.add({ item: 'a', value: 2 }, 0);
		await fake.last().ok();
		expect(fake.sent()).toEqual([['a=1'], ['a=2']]);
		expect(JSON.parse(fake.kept.get(`${prefix}a`)!).answer.value).toBe(2);
		await fake.last().ok();
		expect(fake.state?.phase).toBe('idle');
	});

	it('keeps what is being typed at once, and sends it after the pause', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', text: 'h' }, 0, 1200);
		queue.add({ item: 'a', text: 'hej' }, 0, 1200);
		expect(fake.requests).toHaveLength(0);
		expect(fake.timers.map((timer) => timer.milliseconds)).toEqual([1200]);
		expect(fake.kept.get(`${prefix}a`)).toContain('hej');
		await fake.tick();
		expect(fake.sent()).toEqual([['a=hej']]);
	});
});

describe('without a connection', () => {
	it('waits longer and longer, and loses nothing', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		const pauses: number[] = [];
		for (let n = 0; n < 8; n++) {
			await fake.last().fail(offline());
			pauses.push(fake.timers[0]!.milliseconds);
			expect(fake.state).toMatchObject({ phase: 'offline', waiting: 1 });
			await fake.tick();
		}
		expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
		await fake.last().ok();
		expect(fake.state).toMatchObject({ phase: 'idle', waiting: 0 });
	});

	it('gathers answers meanwhile without asking the server for each', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		await fake.last().fail(offline());
		queue.add({ item: 'b', value: 2 }, 0);
		queue.add({ item: 'c', value: 3 }, 0);
		expect(fake.requests).toHaveLength(1);
		expect(fake.state).toMatchObject({ phase: 'offline', waiting: 3 });
		queue.retry();
		await fake.last().ok();
		expect(fake.sent()[1]).toEqual(['a=1', 'b=2', 'c=3']);
		expect(fake.timers).toHaveLength(0);
	});

	it('treats a server that is away or busy the same', async () => {
		for (const status of [429, 500, 503]) {
			fake = new Fake();
			fake.queue().add({ item: 'a', value: 1 }, 0);
			await fake.last().fail(new Problem(status));
			expect(fake.state).toMatchObject({ phase: 'offline', waiting: 1 });
		}
	});
});

describe('the link', () => {
	it('stops where it no longer applies, and keeps the answer', async () => {
		for (const status of [401, 403, 404]) {
			fake = new Fake();
			fake.queue().add({ item: 'a', value: 1 }, 0);
			await fake.last().fail(new Problem(status));
			expect(fake.state).toMatchObject({ phase: 'stopped', waiting: 1, problem: { status } });
			expect(fake.kept.size).toBe(1);
		}
	});
});

describe('what the server won’t take', () => {
	it('stops at a closed round and keeps every answer', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		await fake.last().fail(new Problem(409, 'Stängd'));
		queue.add({ item: 'b', text: 'lång text' }, 0);
		expect(fake.requests).toHaveLength(1);
		expect(fake.state).toMatchObject({ phase: 'stopped', waiting: 2, problem: { status: 409 } });
		expect(fake.kept.size).toBe(2);
	});

	it('sets a refused answer apart and sends the others', async () => {
		const queue = fake.queue();
		for (const item of ['a', 'b', 'c']) queue.add({ item, value: 1 }, 0);
		await fake.last().ok();
		await fake.last().fail(new Problem(422, '', '', [{ path: 'b', what: 'För stort.' }]));
		await fake.last().ok();
		expect(fake.sent()[2]).toEqual(['c=1']);
		expect(fake.state).toMatchObject({ phase: 'idle', waiting: 0 });
		expect(fake.state?.refused.get('b')?.what).toBe('För stort.');
		expect(fake.kept.has(`${prefix}b`)).toBe(true);
	});

	it('sends a refused answer again when it has been changed', async () => {
		const queue = fake.queue();
		queue.add({ item: 'b', value: 9 }, 0);
		await fake.last().fail(new Problem(422, '', '', [{ path: 'b', what: 'För stort.' }]));
		queue.add({ item: 'b', value: 2 }, 0);
		expect(fake.state?.refused.size).toBe(0);
		await fake.last().ok();
		expect(fake.state?.phase).toBe('idle');
		expect(fake.kept.size).toBe(0);
	});

	it('finds a refused answer that the server does not name by sending one at a time', async () => {
		const queue = fake.queue();
		queue.add({ item: 'first', value: 1 }, 0);
		queue.add({ item: 'a', value: 1 }, 0);
		queue.add({ item: 'b', value: 1 }, 0);
		await fake.last().ok();
		await fake.last().fail(new Problem(413, 'För stort'));
		await fake.last().fail(new Problem(413, 'För stort'));
		await fake.last().ok();
		expect(fake.sent().slice(1)).toEqual([['a=1', 'b=1'], ['a=1'], ['b=1']]);
		expect([...fake.state!.refused.keys()]).toEqual(['a']);
	});
});

describe('closing the tab', () => {
	it('leaves what waits to the next one, in order', async () => {
		const queue = fake.queue();
		queue.add({ item: 'b', value: 1 }, 0);
		queue.add({ item: 'a', value: 2 }, 0);
		queue.close();
		const next = fake.queue();
		expect(next.pending.map((answer) => answer.item)).toEqual(['b', 'a']);
		next.retry();
		await fake.last().ok();
		expect(fake.sent().at(-1)).toEqual(['b=1', 'a=2']);
		expect(fake.kept.size).toBe(0);
	});

	it('does not touch other assignments’ answers', async () => {
		fake.kept.set('mogna:svar:11:a', 'another');
		const queue = fake.queue();
		expect(queue.pending).toEqual([]);
		expect(fake.kept.size).toBe(1);
	});

	it('leaves what can’t be read where it is, and goes on', () => {
		fake.kept.set(`${prefix}a`, '{half');
		fake.kept.set(`${prefix}b`, '{"answer":{"item":"other"},"order":1}');
		fake.kept.set(`${prefix}c`, '{"answer":{"item":"c","value":3},"order":1,"seen":4}');
		expect(fake.queue().pending).toEqual([{ item: 'c', value: 3 }]);
		expect([...fake.kept.keys()]).toEqual([`${prefix}a`, `${prefix}b`, `${prefix}c`]);
	});

	it('never sends an answer that a newer one has replaced, where the browser became full between', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		await fake.last().fail(offline());
		fake.full = true;
		queue.add({ item: 'a', value: 2 }, 0);
		expect(fake.state).toMatchObject({ waiting: 1, kept: false });
		await fake.tick();
		await fake.last().ok();
		expect(fake.state).toMatchObject({ phase: 'idle', kept: true });
		fake.full = false;
		const next = fake.queue();
		next.retry();
		expect(next.pending).toEqual([]);
		expect(fake.sent()).toEqual([['a=1'], ['a=2']]);
	});

	it('keeps what waits where a full browser opens it once more', () => {
		fake.kept.set(`${prefix}a`, '{"answer":{"item":"a","value":3},"order":1}');
		fake.full = true;
		const queue = fake.queue();
		expect(queue.state).toMatchObject({ waiting: 1, kept: true });
		expect(fake.kept.size).toBe(1);
	});

	it('works in memory where the browser keeps nothing', async () => {
		fake.full = true;
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		await fake.last().fail(offline());
		expect(queue.pending).toEqual([{ item: 'a', value: 1 }]);
		expect(fake.state?.kept).toBe(false);
		await fake.tick();
		await fake.last().ok();
		expect(fake.state).toMatchObject({ phase: 'idle', kept: true });
	});

	it('leaves nothing to a timer or to a request that fails late', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		queue.close();
		await fake.last().fail(offline());
		await fake.tick();
		expect(fake.requests).toHaveLength(1);
		expect(fake.kept.size).toBe(1);
	});

	it('sends an answer that was kept before revisions were, as one that has seen nothing', async () => {
		fake.kept.set(`${prefix}a`, '{"answer":{"item":"a","value":3},"order":1}');
		fake.queue().retry();
		expect(fake.last().seen).toBe(0);
		await fake.last().ok();
		expect(fake.kept.size).toBe(0);
	});
});

describe('what was on the screen', () => {
	it('goes with each answer, and what was given on different screens goes apart', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 5);
		queue.add({ item: 'b', value: 1 }, 5);
		queue.add({ item: 'c', value: 1 }, 7);
		queue.add({ item: 'd', value: 1 }, 5);
		for (let n = 0; n < 3; n++) await fake.last().ok();
		expect(fake.sent()).toEqual([['a=1'], ['b=1', 'd=1'], ['c=1']]);
		expect(fake.requests.map((request) => request.seen)).toEqual([5, 5, 7]);
		expect(fake.standings).toHaveLength(3);
	});

	it('is what it was for the answer that is replaced, as that one hid what came after', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 5);
		queue.add({ item: 'a', value: 2 }, 9);
		await fake.last().ok();
		expect(fake.last().seen).toBe(5);
		await fake.last().ok();
		queue.add({ item: 'a', value: 3 }, 9);
		expect(fake.last().seen).toBe(9);
	});

	it('is kept with the answer, over a reload', async () => {
		fake.queue().add({ item: 'a', value: 1 }, 5);
		const next = fake.queue();
		next.add({ item: 'a', value: 2 }, 8);
		expect(fake.last().seen).toBe(5);
	});
});

describe('two tabs', () => {
	const theirs = JSON.stringify({ answer: { item: 'a', value: 5 }, order: 7, seen: 2 });
	const mine = () => fake.kept.get(`${prefix}a`)!;

	it('keep what the other has written since', async () => {
		fake.queue().add({ item: 'a', value: 1 }, 0);
		fake.kept.set(`${prefix}a`, theirs);
		await fake.last().ok();
		expect(fake.kept.get(`${prefix}a`)).toBe(theirs);
	});

	it('show what the other gives, and leave the sending to it', () => {
		const queue = fake.queue();
		expect(queue.heard(`${prefix}a`, null, theirs)).toBe(true);
		expect(queue.pending).toEqual([{ item: 'a', value: 5 }]);
		expect(fake.state).toMatchObject({ phase: 'idle', waiting: 0 });
		expect(fake.requests).toHaveLength(0);
		queue.heard(`${prefix}a`, theirs, null);
		expect(queue.pending).toEqual([]);
	});

	it('send what the other left when the connection is back', async () => {
		const queue = fake.queue();
		queue.heard(`${prefix}a`, null, theirs);
		queue.retry();
		expect(fake.sent()).toEqual([['a=5']]);
		expect(fake.last().seen).toBe(2);
	});

	it('let the newer answer take the older one’s place, here too', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		await fake.last().fail(offline());
		queue.heard(`${prefix}a`, mine(), theirs);
		queue.add({ item: 'b', value: 2 }, 0);
		expect(fake.state).toMatchObject({ phase: 'offline', waiting: 1 });
		expect(queue.pending).toEqual([{ item: 'a', value: 5 }, { item: 'b', value: 2 }]);
	});

	it('let go of what the other has saved, but not of anything else', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		queue.heard(`${prefix}a`, theirs, null);
		expect(queue.pending).toHaveLength(1);
		queue.heard(`${prefix}a`, mine(), null);
		expect(queue.pending).toHaveLength(0);
		expect(queue.heard('mogna:svar:2:a', null, theirs)).toBe(false);
	});
});

describe('flushing', () => {
	it('tells when everything is saved', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		queue.add({ item: 'b', value: 1 }, 0);
		const done = queue.flush();
		await fake.last().ok();
		await fake.last().ok();
		expect(await done).toMatchObject({ phase: 'idle', waiting: 0 });
		expect(await queue.flush()).toMatchObject({ phase: 'idle' });
	});

	it('tells when it can’t be', async () => {
		const queue = fake.queue();
		queue.add({ item: 'a', value: 1 }, 0);
		const done = queue.flush();
		await fake.last().fail(offline());
		expect(await done).toMatchObject({ phase: 'offline', waiting: 1 });
	});
});
