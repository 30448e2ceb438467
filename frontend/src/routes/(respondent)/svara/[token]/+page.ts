import { api } from '$lib/api';

/** Looking changes nothing: a session begins by the person's own step. */
export const load = async ({ params }) => ({ preview: await api.previewLink(params.token) });
