import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { bundled } from './bundled';

// `make dev` starts the program beside the pages.
const program = `http://${process.env.MOGNA_LISTEN ?? '127.0.0.1:8080'}`;

export default defineConfig({
	plugins: [sveltekit(), pagesApart(), bundled()],
	server: { proxy: { '/api': program, '/auth': program } },
	// Beside everything else a test may wait long for its turn. What all tests read is read in once: what one leaves behind, the next finds.
	test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, pool: 'threads', isolate: false }
});

// Kit makes either one file of everything (the respondent's first page pays for the coordinator's) or dozens of small ones
// (dozens of round trips on a phone). We want one for the respondent's start page and one for each area beside it.
function pagesApart(): Plugin {
	return {
		name: 'pages-apart',
		configResolved(config) {
			if (config.command !== 'build' || config.build.ssr) return;
			const output = config.build.rolldownOptions.output;
			if (!output || Array.isArray(output)) throw new Error('expected one output');
			// A chunk takes what it needs with it: the first page before the others, so that what they share is there already, and then
			// what respondents share with those who work with the service, so that they don't fetch the pages of each other.
			const only = (name: string) => (id: string, modules: Rolldown.ChunkingContext) => (area(id, modules) === name ? name : null);
			output.codeSplitting = {
				groups: [
					{ priority: 3, name: only('first') },
					...['widgets', 'numeral'].map((name) => ({ priority: 2, name: only(name) })),
					{ priority: 1, name: area }
				]
			};
		}
	};
}

// The modules that Kit writes for each page only import it, and go where it goes.
function area(id: string, modules: Rolldown.ChunkingContext): string | null {
	return find(id) ?? find(modules.getModuleInfo(id)?.importedIds[0] ?? '');
}

const find = (id: string) => Object.entries(areas).find(([, test]) => test.test(id))?.[0] ?? null;

const areas = {
	form: /src\/(lib\/respondent\/(form\/|\w+\.ts)|routes\/\(respondent\)\/svara\/\[token\]\/\(form\))/,
	ondemand: /src\/lib\/respondent\/start\/(OpenPage|OwnLink|BadLink|HandedOver|ondemand)/,
	widgets: /src\/lib\/widgets\//,
	numeral: /src\/lib\/numeral\//,
	economy: /src\/lib\/economy\//,
	about: /src\/(lib\/about|routes\/\(about\))\//,
	scenarios: /src\/(lib\/scenarios|routes\/.*\/scenarier)\//,
	// Around every page for those who work with the service, and what a results viewer meets first: the conclusion, without the rest.
	conclusion: /src\/(lib\/(staff\/(StaffArea|StaffBar|IdleWarning|NavigationNote|SignInChoices|me|access|load|signout|sv|en|texts)\b|figures\/|results\/(conclusion|frame|tables)\/|results\/\w+\.\w+|results\/followlanguage)|routes\/\(staff\)\/(\+|\(results\)\/matomgangar\/\[round\]\/resultat\/\(menu\)\/\+))/,
	coordinator: /node_modules\/(lean-qr|@sveltejs\/kit\/src\/exports\/index)|src\/(lib\/(coordinator|contact|staff)\/|routes\/(\(staff\)\/\(co|\(sign-in\)))/,
	organisation: /src\/(lib\/results\/(organisation|plan|derivation)\/|routes\/.*\/resultat\/(\(menu\)\/\[organisation\]|\[organisation\]|regionen\/formular))/,
	results: /src\/(lib\/results\/|routes\/\(staff\)\/\(results\)\/)/,
	first: /^\0|node_modules|__sveltekit|generated\/(client-optimized\/app|root)|src\/(app\.css|hooks|lib\/|routes\/)/
};
