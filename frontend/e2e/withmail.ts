import { TestServer } from './test-server';
import { test as base } from './test';

/** With a server of one's own, a mail server beside it and a clock that moves. */
export const test = base.extend<{ server: TestServer }>({
	server: async ({}, use) => {
		const server = await TestServer.start();
		await use(server);
		await server.stop();
	}
});
