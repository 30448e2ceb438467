import { error, redirect } from '@sveltejs/kit';
import type { Me } from '$lib/api';
import { mayOpen, startPage } from './access';
import { want } from './wanted';

interface Address {
	params: Record<string, string>;
	url: URL;
}

/** A page's load for those who work with the service: once it is known who is signed in and that the page is for them, what it shows. */
export const staffLoad =
	<T>(get: (address: Address & { me: Me }) => Promise<T>) =>
	async ({ params, url, parent, untrack }: Address & { parent: () => Promise<{ me?: Me }>; untrack: <V>(read: () => V) => V }): Promise<T> => {
		const { me } = await parent();
		if (!me) {
			want(untrack(() => url.pathname + url.search));
			error(401);
		}
		// Who may open a page does not hang on what follows its path: a choice in the address fetches nothing again.
		if (!mayOpen(me.role, untrack(() => url.pathname))) redirect(307, startPage[me.role]);
		return get({ params, url, me });
	};
