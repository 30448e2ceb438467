import { number } from './format';
import { language } from './language.svelte';

export type Params = Record<string, string | number>;

// A text that counts something is written as two: "days.one" and "days.other".
type Counted<K extends string> = K extends `${infer Base}.one` ? Base : never;

/** Fills {names} in a text; numbers are written as the language writes them. */
export function fill(text: string, params: Params = {}): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = params[name];
		if (value === undefined) return whole;
		return typeof value === 'number' ? number(value) : value;
	});
}

/** Makes the function that gives an area's texts. Swedish is the source; the other language must have the same keys. */
export function dictionary<K extends string>(sv: Record<K, string>, en: Record<NoInfer<K>, string>) {
	const texts = { sv, en };
	const t = (key: K, params?: Params) => fill(texts[language.current][key], params);
	t.count = (key: Counted<K>, n: number, params?: Params) =>
		t(`${key}.${n === 1 ? 'one' : 'other'}` as K, { n, ...params });
	return t;
}
