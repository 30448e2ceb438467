import { timeLimit, type ChartName } from '$lib/api';
import type { Place } from './links';

const svg = 'http://www.w3.org/2000/svg';
const patience = 60_000;
const steps = [800, 640, 480, 360, 320, 280, 240];

/** Of more organisations than these no chart has a row for each: that is a table's to show. */
export const mostDrawn = 40;

/** The width to have a chart drawn for: few enough that a window that is dragged doesn't ask for it at each pixel. */
export const chartWidth = (width: number) => steps.find((one) => one <= width) ?? 240;

/** Where a key leads from one mark of so many; none where it is not one that leads. From none (-1) the first or the last is reached. */
export function step(key: string, at: number, of: number): number | undefined {
	if (of === 0) return undefined;
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return Math.min(at + 1, of - 1);
		case 'ArrowLeft':
		case 'ArrowUp':
			return at < 0 ? of - 1 : Math.max(at - 1, 0);
		case 'Home':
			return 0;
		case 'End':
			return of - 1;
	}
	return undefined;
}

interface Order {
	chart: ChartName;
	questionnaire?: string;
	organisation?: string;
	scenario?: number;
	/** The scenario's, where it is drawn as it is now and not as the results have it. */
	revision?: number;
	width: number;
	language: string;
}

export function chartHref({ round, snapshot }: Place, { chart, ...order }: Order): string {
	const q = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...order, snapshot })) if (value) q.set(name, String(value));
	return `/api/v1/rounds/${round}/charts/${chart}?${q}`;
}

export async function fetchChart(href: string): Promise<SVGElement | undefined> {
	try {
		const response = await fetch(href, { signal: timeLimit(patience) });
		return response.ok ? svgOnly(await response.text()) : undefined;
	} catch {
		return undefined;
	}
}

/** At once, for a page that is about to be printed: the browser doesn't wait for anything else. */
export function fetchChartNow(href: string): SVGElement | undefined {
	const request = new XMLHttpRequest();
	request.open('GET', href, false);
	try {
		request.send();
	} catch {
		return undefined;
	}
	return request.status === 200 ? svgOnly(request.responseText) : undefined;
}

/** The drawing in a file, and nothing else that might be in it. */
function svgOnly(text: string): SVGElement | undefined {
	const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
	if (!(root instanceof SVGSVGElement)) return undefined;
	for (const part of root.querySelectorAll('*')) {
		if (part.namespaceURI !== svg || ['script', 'foreignObject'].includes(part.localName)) part.remove();
	}
	return root;
}
