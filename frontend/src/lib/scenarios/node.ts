import type { ScenarioDerivation } from '$lib/api';
import { number } from '$lib/i18n';
import type { ScenarioContext } from './context';
import { t } from './texts';

type Named = Parameters<typeof t>[0] & `figure.${string}`;

/** What a part of a derivation is called: of a capability or an organisation by its name. */
export function nodeName({ figure, capability, organisation }: ScenarioDerivation, context: ScenarioContext, about?: string): string {
	const whose = organisation ? context.organisation(organisation) : '';
	const title = t(`figure.${figure}` as Named, { body: whose });
	if (capability) return figure === 'level' ? (organisation === about ? title : `${title}, ${whose}`) : figure === 'importance' ? title : `${context.capability(capability)}, ${title.toLowerCase()}`;
	return organisation && organisation !== about && figure !== 'received' ? `${whose}, ${title.toLowerCase()}` : title;
}

/** The rule in a sentence. */
export function ruleText({ rule, basis, target, measure, organisation, weight, children }: ScenarioDerivation, context: ScenarioContext): string {
	const params = {
		target: target === undefined ? '' : number(target),
		measure: measure ?? '',
		organisation: organisation ? context.organisation(organisation) : '',
		body: children?.[0]?.organisation ? context.organisation(children[0].organisation) : ''
	};
	if (rule === 'split') return t(`rule.split.${basis ?? 'population'}`, params);
	if (rule === 'stated' && weight !== undefined) return t('rule.eachOf', { ...params, times: weight });
	return t(`rule.${rule}`, params);
}
