import { expect, it } from 'vitest';
import { extent, partyYears } from './net';
import type { Years } from './words';

it('sums an organisation’s net year by year, and gives charts one scale', () => {
	const own = partyYears({ firstYear: 2027 } as Years, [-300, 100, 350]);
	expect(own).toEqual({ firstYear: 2027, years: [{ net: -300, cumulative: -300 }, { net: 100, cumulative: -200 }, { net: 350, cumulative: 150 }] });
	expect(extent([own, partyYears({ firstYear: 2027 } as Years, [400, 200])])).toEqual([-300, 600]);
	expect(extent([])).toEqual([0, 0]);
});
