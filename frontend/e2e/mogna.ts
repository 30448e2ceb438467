import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const binary = resolve(process.env.MOGNA_BIN ?? join(import.meta.dirname, '../../bin/mogna'));
const patience = 30_000;
const linksInDemo = 6;
const database = 'mogna.db';

export interface Invited {
	name: string;
	role: string;
	link: string;
}

/** The real program, on a port and a database of its own. */
export class Mogna {
	url = '';
	/** The coordinator's link that the demo has printed. */
	#printed = '';
	/** Those whose links a demonstration prints. */
	invited: Invited[] = [];
	#child?: ChildProcess;
	#log = '';

	private constructor(
		private readonly command: 'serve' | 'demo',
		private readonly folder: string,
		private readonly settings: NodeJS.ProcessEnv
	) {}

	static async start(command: 'serve' | 'demo', settings: NodeJS.ProcessEnv = {}): Promise<Mogna> {
		const mogna = new Mogna(command, await mkdtemp(join(tmpdir(), 'mogna-e2e-')), settings);
		if (command === 'serve') mogna.#run('init');
		await mogna.resume();
		return mogna;
	}

	/** A link that signs the coordinator in: the demo's, or a new one. */
	get coordinator(): string {
		if (this.#printed) return this.#printed;
		return new URL(new URL(this.#run('admin', 'link').trim()).pathname, this.url).href;
	}

	/** Runs another command of the program on the same database. */
	#run(...command: string[]): string {
		return execFileSync(binary, command, { cwd: this.folder, env: { ...surroundings(this.folder, '127.0.0.1:0'), ...this.settings }, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
	}

	/** Starts the program, on the address and with the data it had before, if any. */
	async resume() {
		const env = { ...surroundings(this.folder, this.url ? new URL(this.url).host : '127.0.0.1:0'), ...this.settings };
		const child = spawn(binary, [this.command], { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
		this.#child = child;
		child.stderr.on('data', (part) => (this.#log += part));
		process.once('exit', this.#abandon);
		try {
			await this.#read(child);
		} catch (cause) {
			await this.stop().catch(() => undefined);
			throw new Error(`${binary} ${this.command} did not start: ${this.#log}`, { cause });
		}
	}

	/** Ends the program and keeps its data. It must end well and have nothing to complain of but browsers that went away. */
	async halt() {
		const code = this.#child && (await end(this.#child));
		process.off('exit', this.#abandon);
		const complaints = this.#log.split('\n').filter((line) => / level=(ERROR|WARN) /.test(line));
		// An installation that has not filled its notices in is warned of the gaps.
		const faults = complaints.filter((line) => !line.includes('context canceled') && !line.includes(' has gaps: '));
		this.#log = '';
		if (code !== 0 || faults.length > 0) throw new Error(`mogna ended with ${code} and said:\n${faults.join('\n')}`);
	}

	async stop() {
		try {
			await this.halt();
		} finally {
			await rm(this.folder, { recursive: true, force: true });
		}
	}

	/**
	 * What the database holds, byte by byte: its file, and the log that every write is added to before it comes there. Where
	 * it is the same as before, nothing was written.
	 */
	async fingerprint(): Promise<string> {
		const hash = createHash('sha256');
		for (const name of [database, `${database}-wal`]) hash.update(await readFile(join(this.folder, name)));
		return hash.digest('hex');
	}

	#abandon = () => this.#child?.kill('SIGKILL');

	async #read(child: ChildProcess) {
		const lines = createInterface({ input: child.stdout! });
		const timer = setTimeout(() => lines.close(), patience);
		this.#printed = '';
		this.invited = [];
		const links = this.command === 'demo' ? linksInDemo : 0;
		let url = '';
		for await (const line of lines) {
			url ||= /^Mogna .* (http\S+)$/.exec(line)?.[1] ?? '';
			this.#printed ||= /\S+\/logga-in\/\S+/.exec(line)?.[0] ?? '';
			const [, name, role, link] = /^\s+(.+?), (.+?), .*?(\S+\/svara\/\S+)$/.exec(line) ?? [];
			if (name && role && link) this.invited.push({ name, role, link });
			if (url && this.invited.length >= links) break;
		}
		clearTimeout(timer);
		child.stdout!.resume();
		if (!url || this.invited.length < links) throw new Error('the links were not printed');
		this.url = url;
	}
}

// Nothing of the reader's own settings.
function surroundings(folder: string, listen: string): NodeJS.ProcessEnv {
	const others = Object.entries(process.env).filter(([name]) => !name.startsWith('MOGNA_'));
	const own = { LC_ALL: 'sv_SE.UTF-8', MOGNA_LISTEN: listen, MOGNA_DATABASE: join(folder, database) };
	return { ...Object.fromEntries(others), ...own };
}

/** Asks the process to end, insists if it does not, and gives its exit code. */
async function end(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	const timer = setTimeout(() => child.kill('SIGKILL'), patience);
	const [code] = await ended;
	clearTimeout(timer);
	return code as number | null;
}
