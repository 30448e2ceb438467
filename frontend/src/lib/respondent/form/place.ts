import type { Item } from '$lib/api';

/** The id of a question on its page. */
export const questionId = ({ id }: Pick<Item, 'id'>) => `fraga-${id}`;

const reviewing = 'granskar';

/** A place in the form that somebody goes to from the review page, and back from. */
export const fromReview = (base: string, section: string, item?: Pick<Item, 'id'>) =>
	`${base}/${section}?${reviewing}${item ? `#${questionId(item)}` : ''}`;

/** Whether an address is of somebody who came from the review page. */
export const isReviewing = ({ searchParams }: URL) => searchParams.has(reviewing);
