import { goto } from '$app/navigation';
import { api } from '$lib/api';
import { forgetForms } from '$lib/ui/forgetting';

/**
 * Signs out. Whatever the server says, the person is done here: what the tab kept for them goes first. Answers that wait to be sent are
 * kept elsewhere, for each respondent, and stay.
 */
export async function signOut() {
	try {
		sessionStorage.clear();
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
	await forgetForms();
	await api.endSession().catch(() => undefined);
	await goto('/');
}
