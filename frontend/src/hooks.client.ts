import type { HandleClientError } from '@sveltejs/kit';
import { Problem } from '$lib/api';
import { language } from '$lib/i18n';

/** Before anything is asked of the server, which answers in the reader's language. */
export const init = () => {
	language.recall();
	document.getElementById('starting')?.remove();
};

/** What the server says goes to the page; an address that leads nowhere is no fault of the program to tell the console of. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	if (error instanceof Problem) return { message, problem: error };
	if (status !== 404) console.error(error);
};
