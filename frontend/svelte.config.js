import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// Kit's live region for page titles carries an inline style, which our content security policy forbids. app.css hides it.
const withoutInlineStyle = {
	name: 'without-inline-style',
	/** @param {{content: string, filename?: string}} file */
	markup: ({ content, filename }) =>
		filename?.endsWith('generated/root.svelte')
			? { code: content.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') }
			: undefined
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [withoutInlineStyle, vitePreprocess()],
	kit: {
		adapter: adapter({ pages: 'dist', assets: 'dist', fallback: 'index.html', precompress: true }),
		// One script and one style sheet start the app; vite.config.ts puts the pages that can wait in chunks of their own.
		output: { bundleStrategy: 'single' },
		paths: { relative: false },
		// The form registers it when it has been opened: the start page is to weigh nothing more.
		serviceWorker: { register: false },
		// A release names its commit's time, so that it is the same whenever and wherever it is built. Kit picks a name itself where there is
		// none: this file is read several times in a build, and the page must have the name that its script has.
		...(process.env.SOURCE_DATE_EPOCH && { version: { name: process.env.SOURCE_DATE_EPOCH } })
	}
};
