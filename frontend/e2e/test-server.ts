import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const project = join(import.meta.dirname, '../..');

export interface Mail {
	to: string;
	subject: string;
	text: string;
}

/** The whole program beside a real mail server, by a clock that the test moves. */
export class TestServer {
	private constructor(
		readonly coordinator: string,
		private readonly child: ChildProcess,
		private readonly lines: Interface,
		private readonly folder: string
	) {}

	static async start(): Promise<TestServer> {
		const folder = await mkdtemp(join(tmpdir(), 'mogna-test-server-'));
		const program = join(folder, 'testserver');
		execFileSync('go', ['build', '-o', program, './cmd/testserver'], { cwd: project, stdio: 'inherit' });
		const env = { ...process.env, MOGNA_LISTEN: '127.0.0.1:0', MOGNA_DATABASE: join(folder, 'mogna.db'), MOGNA_LOG_LEVEL: 'warn' };
		const child = spawn(program, { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
		process.once('exit', () => child.kill('SIGKILL'));
		const lines = createInterface({ input: child.stdout });
		const [coordinator] = (await once(lines, 'line')) as [string];
		return new TestServer(coordinator, child, lines, folder);
	}

	get url() {
		return new URL(this.coordinator).origin;
	}

	/** Every letter that has arrived. */
	letters = async () => (await this.#tell('letters')) as Mail[];

	/** What whoever runs the service does on the machine, beside the program. */
	admin = (...args: string[]) =>
		execFileSync(process.env.MOGNA_BIN!, ['admin', ...args], { cwd: this.folder, env: { ...process.env, MOGNA_DATABASE: join(this.folder, 'mogna.db') }, encoding: 'utf8' });

	refuse = (address: string) => this.#tell(`refuse ${address}`);

	/** Moves the clock to a moment, and has what is due then planned. */
	async moveTo(then: Date, now: Date) {
		await this.#tell(`forward ${Math.round((then.getTime() - now.getTime()) / 1000)}s`);
	}

	async stop() {
		const ended = once(this.child, 'exit');
		this.child.stdin!.end();
		const [code] = await ended;
		await rm(this.folder, { recursive: true, force: true });
		if (code !== 0) throw new Error(`the test server ended with ${code}`);
	}

	async #tell(command: string): Promise<unknown> {
		const answered = once(this.lines, 'line');
		this.child.stdin!.write(`${command}\n`);
		const [line] = (await answered) as [string];
		return JSON.parse(line);
	}
}
