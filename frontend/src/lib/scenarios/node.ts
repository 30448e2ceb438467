import type { ScenarioDerivation } from '$lib/api';
import { number } from '$lib/i18n';
import type { Ground } from './ground';
import { t } from './texts';

type Named = Parameters<typeof t>[0] & `figure.${string}`;

/** What a part of a derivation is called: of a capability or an organisation by its name. */
export function naming({ figure, capability, organisation }: ScenarioDerivation, ground: Ground, about?: string): string {
	const whose = organisation ? ground.organisation(organisation) : '';
	const title = t(`figure.${figure}` as Named, { body: whose });
	if (capability) return figure === 'level' ? (organisation === about ? title : `${title}, ${whose}`) : figure === 'importance' ? title : `${ground.capability(capability)}, ${title.toLowerCase()}`;
	return organisation && organisation !== about && figure !== 'received' ? `${whose}, ${title.toLowerCase()}` : title;
}

/** The rule in a sentence. */
export function ruling({ rule, basis, target, measure, organisation, weight, children }: ScenarioDerivation, ground: Ground): string {
	const params = {
		target: target === undefined ? '' : number(target),
		measure: measure ?? '',
		organisation: organisation ? ground.organisation(organisation) : '',
		body: children?.[0]?.organisation ? ground.organisation(children[0].organisation) : ''
	};
	if (rule === 'split') return t(`rule.split.${basis ?? 'population'}`, params);
	if (rule === 'stated' && weight !== undefined) return t('rule.eachOf', { ...params, times: weight });
	return t(`rule.${rule}`, params);
}
