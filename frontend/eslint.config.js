import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

// The direction of imports: routes → features → ui → api, i18n. Features don't know each other; nothing imports routes.
// What coordinators, contacts and readers share is in staff, between the features and ui.
const features = ['about', 'respondent', 'coordinator', 'contact', 'results'];
const routes = { regex: '(^|/)routes(/|$)', message: 'Nothing imports routes.' };
const feature = (names) => ({
	regex: `(^\\$lib|\\.\\.)/(${names.join('|')})(/|$)`,
	message: 'Features and the parts below them do not import features.'
});
const staff = { regex: '(^\\$lib|\\.\\.)/staff(/|$)', message: 'Only the pages for those who work with the service use staff.' };
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
	direction(['src/lib/staff/**/*.{ts,svelte}'], feature(features)),
	direction(['src/lib/ui/**/*.{ts,svelte}'], feature(features), staff),
	direction(['src/lib/{api,i18n}/**/*.{ts,svelte}'], feature(features), staff, up),
	...features.map((own) => {
		const others = feature(features.filter((other) => other !== own));
		const patterns = ['about', 'respondent'].includes(own) ? [others, staff] : [others];
		return direction([`src/lib/${own}/**/*.{ts,svelte}`], ...patterns);
	}),
	{ ignores: ['dist/', '.svelte-kit/', 'src/lib/api/schema.d.ts', 'test-results/', 'playwright-report/'] }
);
