import { openFilling } from '$lib/respondent/form/filling.svelte';

/** The form is fetched once, not once a section. */
export const load = async ({ params }) => ({ filling: await openFilling(params.token, Number(params.assignment)) });
