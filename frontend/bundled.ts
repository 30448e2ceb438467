import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

// What is sent to browsers of other people's packages, for the list of licences that a release has.
export function bundled(): Plugin {
	const folders = new Set<string>();
	return {
		name: 'bundled',
		apply: (config, { command }) => command === 'build' && !config.build?.ssr,
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk') continue;
				for (const [id, module] of Object.entries(chunk.modules)) {
					const folder = id.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
					if (folder && module.renderedLength > 0) folders.add(folder);
				}
			}
			mkdirSync('.svelte-kit', { recursive: true });
			writeFileSync('.svelte-kit/bundled.json', JSON.stringify([...folders].sort()));
		}
	};
}
