import { client, result, type Body } from '$lib/api';

export const tokenCalls = {
	listTokens: (page = 1) => result(client.GET('/tokens', { params: { query: { limit: 50, page } } })),
	createToken: (body: Body<'/tokens', 'post'>) => result(client.POST('/tokens', { body })),
	revokeToken: (tokenId: number) => result(client.DELETE('/tokens/{tokenId}', { params: { path: { tokenId } } }))
};
