import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('csv', () => {
	it('begins with a byte order mark and parts cells with semicolons', () =>
		expect(csv([['namn', 'länk'], ['Åsa', 'https://a/b']])).toBe('\ufeffnamn;länk\r\nÅsa;https://a/b\r\n'));
	it('quotes what would break the table', () =>
		expect(csv([['a;b', 'sade "hej"', 'två\nrader']])).toBe('\ufeff"a;b";"sade ""hej""";"två\nrader"\r\n'));
	it.each(['=1+1', '+46', '-1', '@SUM(A1)', '\tx', ' =1'])('defuses %j', (text) =>
		expect(csv([[text]])).toBe(`\ufeff'${text}\r\n`)
	);
	it('quotes and defuses together', () => expect(csv([['=A1;B1']])).toBe('\ufeff"\'=A1;B1"\r\n'));
});
