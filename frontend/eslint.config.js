import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

// The direction of imports: routes → features → ui → api, i18n. Features don't know each other; nothing imports routes.
const features = ['about', 'respondent', 'coordinator', 'results'];
const routes = { regex: '(^|/)routes(/|$)', message: 'Nothing imports routes.' };
const feature = (names) => ({
	regex: `(^\\$lib|\\.\\.)/(${names.join('|')})(/|$)`,
	message: 'Features and the parts below them do not import features.'
});
const up = { regex: '(^\\$lib|\\.\\.)/ui(/|$)', message: 'api and i18n stand below ui.' };

const direction = (files, ...patterns) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns: [routes, ...patterns] }] }
});

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
	direction(['src/lib/{ui,api,i18n}/**/*.{ts,svelte}'], feature(features)),
	direction(['src/lib/{api,i18n}/**/*.{ts,svelte}'], feature(features), up),
	...features.map((own) =>
		direction([`src/lib/${own}/**/*.{ts,svelte}`], feature(features.filter((other) => other !== own)))
	),
	{ ignores: ['dist/', '.svelte-kit/', 'src/lib/api/schema.d.ts', 'test-results/', 'playwright-report/'] }
);
