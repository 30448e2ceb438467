import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const project = resolve(import.meta.dirname, '../..');

interface Letter {
	to: string;
	subject: string;
	text: string;
}

/** A real OpenID provider and a real mail server beside the program. */
export class TestServices {
	readonly letters: Letter[] = [];
	/** What the program has to know to lean on them. */
	settings: NodeJS.ProcessEnv = {};
	issuer = '';

	private constructor(
		private readonly folder: string,
		private readonly child: ChildProcess
	) {}

	static async start(): Promise<TestServices> {
		const folder = await mkdtemp(join(tmpdir(), 'mogna-test-services-'));
		const program = join(folder, 'testservices');
		execFileSync('go', ['build', '-o', program, './cmd/testservices'], { cwd: project, stdio: 'inherit' });
		const services = new TestServices(folder, spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] }));
		await services.#listen();
		return services;
	}

	async stop() {
		const ended = once(this.child, 'exit');
		this.child.stdin!.end();
		await ended;
		await rm(this.folder, { recursive: true, force: true });
	}

	// The first line says where they are; every other is a letter.
	async #listen() {
		const lines = createInterface({ input: this.child.stdout! });
		const [first] = (await once(lines, 'line')) as [string];
		const place = JSON.parse(first);
		this.issuer = place.issuer;
		this.settings = {
			MOGNA_OIDC_ISSUER: place.issuer,
			MOGNA_OIDC_CLIENT_ID: place.clientId,
			MOGNA_OIDC_CLIENT_SECRET: place.clientSecret,
			MOGNA_OIDC_ROLES: 'Mogna.Processledare = coordinator; Mogna.Kontakt.* = contact:*; Mogna.Styrgrupp = reader',
			MOGNA_SMTP_HOST: place.mailHost,
			MOGNA_SMTP_PORT: String(place.mailPort),
			MOGNA_SMTP_TLS: 'none',
			MOGNA_SMTP_FROM: 'mogna@fyrbodal.example',
			MOGNA_SMTP_FROM_NAME: 'Fyrbodals kommunalförbund'
		};
		lines.on('line', (line) => this.letters.push(JSON.parse(line) as Letter));
	}
}
