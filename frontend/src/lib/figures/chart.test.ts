import { describe, expect, it } from 'vitest';
import { chartWidth, step } from './chart';

describe('the keys of a chart', () => {
	it('lead from mark to mark and stop at the ends', () => {
		expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'].map((key) => step(key, 1, 4))).toEqual([2, 2, 0, 0, 0, 3]);
		expect([step('ArrowRight', 3, 4), step('ArrowLeft', 0, 4)]).toEqual([3, 0]);
	});
	it('begin at either end', () => expect([step('ArrowRight', -1, 4), step('ArrowLeft', -1, 4)]).toEqual([0, 3]));
	it('lead nowhere else', () => expect([step('a', 1, 4), step('ArrowRight', -1, 0)]).toEqual([undefined, undefined]));
});

it('a chart is drawn for the nearest width that has room', () => expect([900, 700, 100].map(chartWidth)).toEqual([800, 640, 240]));
