import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async () => ({ rounds: await Resource.loaded(api.listRounds) }));
