import { api } from '$lib/api';
import { forgetForms } from '$lib/ui/forgetting';

/** Looking changes nothing: a session begins by the person's own step. What the browser has kept for another link goes. */
export const load = async ({ params }) => {
	void forgetForms(params.token);
	return { preview: await api.previewLink(params.token) };
};
