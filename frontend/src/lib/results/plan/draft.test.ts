import { describe, expect, it } from 'vitest';
import type { PlannedAction } from '$lib/api';
import { difference, draftFrom, draftOf, merge, whole } from './draft';

const action: PlannedAction = {
	...{ id: 5, revision: 3, what: 'Inför', aim: 'För att', subject: { questionnaire: 'formagor', id: 'F-01' } },
	...{ from: 0, to: 3, responsible: 'Åsa', teacher: '1486', due: '2027-06-30', status: 'ongoing' as const }
};

describe('an action in the form', () => {
	it('comes back as it was', () => {
		const { what, aim, subject, from, to, responsible, teacher, due, status } = action;
		expect(whole(draftOf(action))).toEqual({ what, aim, subject, from, to, responsible, teacher, due, status });
	});
	it('sends nothing of what is empty', () =>
		expect(whole({ ...draftOf(), what: 'Gör' })).toEqual({ what: 'Gör', aim: '', responsible: '', teacher: '', status: 'planned' }));
	it('takes a proposal with its levels and its teacher', () => {
		const { what, subject, from, to, teacher } = action;
		const draft = draftFrom({ key: 'gap:F-01', why: 'Därför', what, subject, from, to, teacher });
		expect(draft).toMatchObject({ what, aim: 'Därför', subject: 'formagor/F-01', from: '0', to: '3', teacher, status: 'planned' });
	});
	it('sends of a change what was changed, and null for what was emptied', () => {
		const base = draftOf(action);
		expect(difference(base, { ...base, subject: '', from: '', to: '4', due: '', aim: '' }, 3)).toEqual({
			...{ revision: 3, subject: { questionnaire: '', id: '' }, from: null, to: 4, due: null, aim: '' }
		});
	});
});

describe('where two have changed the same action', () => {
	const base = draftOf(action);
	it('takes in what only they changed, and keeps what both did', () => {
		const mine = { ...base, what: 'Mitt', due: '2027-08-31' };
		const theirs = { ...base, what: 'Deras', status: 'done', responsible: 'Bo' };
		expect(merge(base, mine, theirs)).toEqual({ draft: { ...mine, status: 'done', responsible: 'Bo' }, taken: ['responsible', 'status'], both: ['what'] });
	});
	it('has nothing to choose where both wrote the same', () =>
		expect(merge(base, { ...base, what: 'Lika' }, { ...base, what: 'Lika' })).toMatchObject({ taken: [], both: [] }));
});
