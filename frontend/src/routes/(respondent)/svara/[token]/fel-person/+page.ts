import { api } from '$lib/api';

export const load = async ({ params }) => ({ preview: await api.previewLink(params.token) });
