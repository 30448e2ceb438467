import type { Form, Item } from '$lib/api';

/** Whether questions can be answered from a ledger: the round is open, and the cost pools tell operation from capital, as the charts do. */
export const takesLedger = ({ round }: Form, items: Item[]) => round.status === 'open' && items.some(({ pool }) => pool === 'software-capital');
