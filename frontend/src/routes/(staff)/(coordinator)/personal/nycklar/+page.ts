import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { tokenCalls } from '$lib/coordinator/tokens/calls';

export const load = staffLoad(async () => ({ tokens: await Resource.loaded(tokenCalls.listTokens) }));
