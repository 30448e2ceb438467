import { client, Problem, result } from '$lib/api';

/** What a room has rated, with the state's tag; nothing where it is as the tag says. */
export async function getLiveRatings(id: number, tag?: string) {
	const call = client.GET('/rounds/{roundId}/live-ratings', { params: { path: { roundId: id }, header: { 'If-None-Match': tag } } });
	const { response } = await call.catch((cause) => {
		throw Problem.of(cause);
	});
	if (response.status === 304) return undefined;
	return { ratings: await result(call), tag: response.headers.get('ETag') ?? undefined };
}
