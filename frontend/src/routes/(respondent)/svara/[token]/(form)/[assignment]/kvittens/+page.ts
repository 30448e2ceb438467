import { Resource } from '$lib/ui';

export const load = async ({ parent }) => {
	const { filling } = await parent();
	return { resource: filling.submittedAt ? await Resource.loaded(filling.getReceipt) : undefined };
};
