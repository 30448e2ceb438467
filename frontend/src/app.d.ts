import type { Problem } from '$lib/api';

declare global {
	namespace App {
		interface Error {
			message: string;
			problem?: Problem;
		}
	}
}

export {};
