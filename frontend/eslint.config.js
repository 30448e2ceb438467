import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

// The direction of imports: routes → features → what they share, and nothing imports routes. Each folder of src/lib is a feature, which
// no other knows, but for these: from the lowest up, each may import those before it.
const shared = ['i18n', 'api', 'ui', 'tables', 'numeral', 'promise', 'economy', 'figures', 'staff'];
const features = readdirSync('src/lib').filter((name) => !shared.includes(name));
// Only the pages for those who work with the service use these.
const signedIn = ['figures', 'staff'];
const open = ['about', 'respondent'];

const direction = (files, ...folders) => {
	const regex = folders.length > 0 ? `(^|/)routes(/|$)|^(\\$lib|(\\.\\./)*\\.\\.)/(${folders.join('|')})(/|$)` : '(^|/)routes(/|$)';
	const message = 'Imports go from routes to features, and from them to what they share: see eslint.config.js.';
	return { files, rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] } };
};

export default ts.config(
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// The app is always served from the root, so links are written as they are read.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } }
	},
	// Playwright reads a fixture's needs from its parameter, so that one without needs has an empty pattern.
	{ files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
	direction(['src/**/*.{ts,svelte}']),
	...shared.map((own, n) => direction([`src/lib/${own}/**/*.{ts,svelte}`], ...features, ...shared.slice(n + 1))),
	...features.map((own) =>
		direction([`src/lib/${own}/**/*.{ts,svelte}`], ...features.filter((other) => other !== own), ...(open.includes(own) ? signedIn : []))
	),
	{ ignores: ['dist/', '.svelte-kit/', 'src/lib/api/schema.d.ts', 'test-results/', 'playwright-report/'] }
);
