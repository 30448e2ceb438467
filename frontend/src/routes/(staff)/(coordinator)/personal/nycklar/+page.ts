import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async () => ({ tokens: await Resource.loaded(api.listTokens) }));
