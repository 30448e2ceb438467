import { api } from '$lib/api';

export const load = async () => ({ me: (await api.getSession()).staff });
