import type { Fault, Item, Section } from '$lib/api';
import { isShown, type Answers } from './progress';

/** What stands in the way of handing in: two answers that differ, a text that is no number, an answer the server won't take. */
export interface Obstacle {
	kind: 'contested' | 'notNumber' | 'refused';
	item: Item;
	section: Section;
	fault?: Fault;
}

export interface Marks {
	contested: (item: string) => boolean;
	draft: (item: string) => boolean;
	refused: ReadonlyMap<string, Fault>;
}

/** Everything that stands in the way, in the order of the form. What isn't asked doesn't, but a choice has to be made anyway. */
export function obstacles(sections: Section[], answers: Answers, marks: Marks): Obstacle[] {
	return sections.flatMap((section) =>
		section.items.flatMap((item) => {
			const kind = kindOf(item, isShown(item, answers), marks);
			return kind ? [{ kind, item, section, fault: marks.refused.get(item.id) }] : [];
		})
	);
}

function kindOf({ id }: Item, asked: boolean, { contested, draft, refused }: Marks): Obstacle['kind'] | undefined {
	if (contested(id)) return 'contested';
	if (!asked) return undefined;
	if (draft(id)) return 'notNumber';
	return refused.has(id) ? 'refused' : undefined;
}
