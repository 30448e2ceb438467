import { api } from '$lib/api';

export const load = async () => ({ statement: await api.getAccessibilityStatement() });
