import type { Item, Section } from '$lib/api';
import { good, important } from '../quadrant';
import { allItems, type Chapter, type Organisation } from '../report';

/** A capability that is important and not good, with how many are below good, and who has come furthest. */
export interface WeakCapability {
	item: Item;
	area: Section['title'];
	weight: number;
	median: number;
	below: number;
	assessed: number;
	/** Those at the highest level, if it is good. */
	leaders: { code: string; name: string; level: number }[];
	/** Each organisation's level, by code. */
	levels: Record<string, number>;
}

/** The important capabilities whose median is not good, the most important first. */
export function importantAndWeak(capability: Chapter, importance: Chapter, organisations: Organisation[]): WeakCapability[] {
	const weights = new Map(allItems(importance.questionnaire).map((item) => [item.id, importance.document.capabilities?.[item.id]?.importance]));
	return capability.questionnaire.sections
		.flatMap(({ title, items }) => items.map((item) => ({ item, area: title })))
		.flatMap(({ item, area }) => {
			const [weight, median] = [weights.get(item.id), capability.document.capabilities?.[item.id]?.median];
			if (weight === undefined || median === undefined || weight < important || median >= good) return [];
			const at = organisations.flatMap(({ code, name, kind }) => {
				const level = capability.document.organisations[code]?.levels?.[item.id]?.value;
				return level === undefined ? [] : [{ code, name, kind, level }];
			});
			const municipalities = at.filter(({ kind }) => kind === 'municipality');
			const highest = Math.max(...at.map(({ level }) => level));
			return [
				{
					item,
					area,
					weight,
					median,
					below: municipalities.filter(({ level }) => level < good).length,
					assessed: municipalities.length,
					leaders: highest >= good ? at.filter(({ level }) => level === highest) : [],
					levels: Object.fromEntries(at.map(({ code, level }) => [code, level]))
				}
			];
		})
		.sort((a, b) => b.weight - a.weight);
}
