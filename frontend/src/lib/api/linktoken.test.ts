import { expect, test } from 'vitest';
import { withoutRemains } from './linktoken';

test.each([
	['/svara/abc123', '/svara/abc123'],
	['/svara/abc123.', '/svara/abc123'],
	['/svara/abc123%3E', '/svara/abc123'],
	['/svara/abc123/', '/svara/abc123'],
	['/svara/%E2%80%8Babc123%E2%80%8B', '/svara/abc123'],
	['/svara/abc123%20/', '/svara/abc123'],
	['/svara/abc123,/7/styrning', '/svara/abc123/7/styrning'],
	['/svara/abc-_', '/svara/abc-_'],
	['/svara/abc%E2', '/svara/abc%E2'],
	['/logga-in/abc123)', '/logga-in/abc123'],
	['/logga-in', '/logga-in'],
	['/matomgangar/7.', '/matomgangar/7.']
])('%s leads to %s', (written, meant) => {
	expect(withoutRemains(written)).toBe(meant);
});
