import type { Answer, Item, Questionnaire } from '$lib/api';
import { language, number, say } from '$lib/i18n';

/** An answer in words, as the respondent gave it; empty where there is none. */
export function answerText(questionnaire: Questionnaire, item: Item, answer: Answer | undefined): string {
	if (!answer) return '';
	const scale = item.scale ? questionnaire.scales[item.scale] : undefined;
	const label = (value: number) =>
		say((scale?.options ?? item.options ?? []).find((option) => option.value === value)?.label);
	if (answer.missing) return say(scale?.[answer.missing]);
	if (answer.values?.length) return answer.values.map(label).join(', ');
	if (answer.text) return answer.text;
	if (answer.value === undefined) return '';
	return item.type === 'number' ? withUnit(answer.value, item.unit) : label(answer.value);
}

function withUnit(value: number, unit = ''): string {
	const name = unit === 'SEK' && language.current === 'sv' ? 'kr' : unit;
	// A number without a unit may be a year: four digits stand together.
	const plain = !unit && Number.isInteger(value) && value < 10_000 ? String(value) : number(value);
	return name ? `${plain} ${name}` : plain;
}
