import { t } from './texts';

const known = [
	...['too-few-respondents', 'incomplete', 'low-agreement', 'much-dont-know', 'straight-lining', 'late'],
	...['overestimation', 'underestimation']
] as const;
const roles = ['kommundirektor', 'forvaltningschef', 'it-chef', 'e-samordnare', 'projektdeltagare', 'ekonom'] as const;

/** What a quality flag means. One without words is shown as it is rather than dropped. */
export function flag(id: string): string {
	const role = id.startsWith('missing-role:') ? id.slice('missing-role:'.length) : undefined;
	if (role !== undefined) {
		const found = roles.find((one) => one === role);
		return t('flag.missing-role', { role: found ? t(`role.${found}`) : role });
	}
	return (known as readonly string[]).includes(id) ? t(`flag.${id}` as Parameters<typeof t>[0]) : id;
}
