import { expect, it } from 'vitest';
import type { Construct, Questionnaire } from '$lib/api';
import { ancestorsOf } from './path';

const construct = (id: string, children?: Construct[]): Construct => ({ id, title: { sv: id }, weight: 1, children });
const questionnaire = { constructs: [construct('a', [construct('b', [construct('c')]), construct('d')]), construct('e')] } as Questionnaire;

it.each([
	['c', ['a', 'b']],
	['d', ['a']],
	['e', []],
	['x', []]
])('%s is in %j', (id, parents) => expect(ancestorsOf(questionnaire, id).map((one) => one.id)).toEqual(parents));
