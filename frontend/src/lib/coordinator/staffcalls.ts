import { client, result } from '$lib/api';
import type { components } from '$lib/api/schema';

const of = (staffId: number) => ({ path: { staffId } });

export const updateStaff = (staffId: number, body: components['schemas']['StaffChange']) =>
	result(client.PATCH('/staff/{staffId}', { params: of(staffId), body }));
export const inviteStaff = (staffId: number) => result(client.POST('/staff/{staffId}/invitations', { params: of(staffId) }));
