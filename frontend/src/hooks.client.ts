import type { HandleClientError } from '@sveltejs/kit';

/** An address that leads nowhere has a page that says so; it is no fault of the program to tell the console of. */
export const handleError: HandleClientError = ({ error, status }) => {
	if (status !== 404) console.error(error);
};
