import { describe, expect, it } from 'vitest';
import { Order, sorted } from './order.svelte';

describe('rows in order', () => {
	const rows = [{ id: 'a', x: 2 }, { id: 'b' }, { id: 'c', x: 0 }, { id: 'd', x: 2 }];
	const ids = (direction: 'ascending' | 'descending') => sorted(rows, (row) => row.x, direction).map(({ id }) => id).join('');

	it('begin with the least, or the greatest; those without a value come last either way', () => {
		expect(ids('ascending')).toBe('cadb');
		expect(ids('descending')).toBe('adcb');
	});
	it('leave what they are made of as it was', () => expect(rows.map(({ id }) => id).join('')).toBe('abcd'));
	it('put names as Swedish does', () =>
		expect(sorted(['Åmål', 'Orust', 'Ängelholm', 'Öckerö', 'Tanum'], (name) => name, 'ascending')).toEqual(['Orust', 'Tanum', 'Åmål', 'Ängelholm', 'Öckerö']));
});

it('a column sorts its own way first, and the other way the second time', () => {
	const order = new Order<'name' | 'median'>('name');
	expect([order.of('name'), order.of('median')]).toEqual(['ascending', undefined]);
	order.choose('median', 'descending');
	expect([order.of('name'), order.of('median')]).toEqual([undefined, 'descending']);
	order.choose('median', 'descending');
	expect(order.of('median')).toBe('ascending');
	order.choose('name', 'ascending');
	expect(order.of('name')).toBe('ascending');
});
