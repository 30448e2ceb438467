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
	['/svara/abc%E2', '/svara/abc'],
	['/svara/abc123%E2%80', '/svara/abc123'],
	['/svara/abc123%', '/svara/abc123'],
	['/svara/abc123%2', '/svara/abc123'],
	['/svara/abc123&gt;', '/svara/abc123'],
	['/svara/abc123%26gt;', '/svara/abc123'],
	['/svara/abc123&nbsp;', '/svara/abc123'],
	['/svara/&lt;abc123&gt;', '/svara/abc123'],
	['/svara/abc123&quot;', '/svara/abc123'],
	['/svara/abc123&amp;', '/svara/abc123'],
	['/svara/abc123%22', '/svara/abc123'],
	['/svara/abc123%E2%80%9D', '/svara/abc123'],
	['/svara/abc123%C2%A0', '/svara/abc123'],
	['/svara/abc123;', '/svara/abc123'],
	['/svara/abc123:', '/svara/abc123'],
	['/svara/abc123!', '/svara/abc123'],
	['/svara/abc123%3F', '/svara/abc123'],
	['/svara/abc123%5D', '/svara/abc123'],
	['/svara/abc123*', '/svara/abc123'],
	['/svara/abc123%E2%80%A6', '/svara/abc123'],
	['/svara/abc123%0D%0A', '/svara/abc123'],
	['/svara/abc123).', '/svara/abc123'],
	['/svara/abc123>.', '/svara/abc123'],
	['/svara/abc123%20Hej', '/svara/abc123'],
	['/svara/abc123_/', '/svara/abc123_'],
	['/svara/.', '/svara/'],
	['/logga-in/abc123)', '/logga-in/abc123'],
	['/logga-in', '/logga-in'],
	['/matomgangar/7.', '/matomgangar/7.']
])('%s leads to %s', (written, meant) => {
	expect(withoutRemains(written)).toBe(meant);
});
