import { expect, it } from 'vitest';
import { chapterTitle } from './report';

it.each([
	['Mognad', 'Digital mognad', 'Mognad: Digital mognad'],
	['Förmågor', 'Förmågor för god service 2030', 'Förmågor för god service 2030'],
	['IT costs', 'IT costs', 'IT costs']
])('a chapter about %s, of %s, is headed %s', (about, title, heading) => expect(chapterTitle(about, title)).toBe(heading));
