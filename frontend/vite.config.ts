import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit(), pagesApart()],
	test: { include: ['src/**/*.test.ts'] }
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
			output.codeSplitting = {
				groups: [{ name: (id, modules) => area(id) ?? area(modules.getModuleInfo(id)?.importedIds[0]) ?? null }]
			};
		}
	};
}

// The modules that Kit writes for each page only import it, and go where it goes.
function area(id: string | undefined): string | undefined {
	return Object.keys(areas).find((name) => areas[name as keyof typeof areas].test(id ?? ''));
}

const areas = {
	form: /src\/(lib\/respondent\/(form\/|\w+\.ts)|routes\/\(respondent\)\/svara\/\[token\]\/\[assignment\])/,
	about: /src\/(lib\/about|routes\/\(about\))\//,
	coordinator: /src\/(lib\/coordinator|routes\/\((coordinator|sign-in)\))\//,
	results: /src\/(lib\/results|routes\/\(results\))\//,
	first: /^\0|node_modules|__sveltekit|generated\/(client-optimized\/app|root)|src\/(app\.css|lib\/|routes\/)/
};
