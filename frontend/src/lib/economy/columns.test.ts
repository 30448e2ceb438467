import { expect, it } from 'vitest';
import type { FigureImport } from '$lib/api';
import { choices, chosenIn } from './columns';

const column = (id: string, source: string, more: object) => ({ id, source, use: 'amount', choosable: true, read: false, ...more }) as FigureImport['columns'][number];
const columns = [column('1!A', 'Blad1', { choosable: false, read: true }), column('1!B', 'Blad1', {}), column('1!C', 'Blad1', {}), column('2!B', 'Blad2', { read: true }), column('2!C', 'Blad2', {})];

it('asks of each sheet by itself', () => expect(choices(columns).map((sheet) => sheet.map(({ id }) => id))).toEqual([['1!B', '1!C'], ['2!B', '2!C']]));
it('leaves what is chosen of other sheets', () => {
	expect(chosenIn(columns, columns[2]!)).toEqual(['2!B', '1!C']);
	expect(chosenIn(columns, columns[4]!)).toEqual(['2!C']);
});
it('asks of accounts and of amounts apart', () => {
	const both = [...columns, column('1!D', 'Blad1', { use: 'account', read: true }), column('1!E', 'Blad1', { use: 'account' })];
	expect(choices(both).map((one) => one.map(({ id }) => id))).toEqual([['1!B', '1!C'], ['2!B', '2!C'], ['1!D', '1!E']]);
	expect(chosenIn(both, both[1]!)).toEqual(['2!B', '1!D', '1!B']);
});
