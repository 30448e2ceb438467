import { sendLoad } from '$lib/coordinator/letters/load';

export const load = sendLoad('reminder');
