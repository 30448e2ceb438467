import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const installed = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

// The tests start the real binary themselves, each on its own port: no web server here.
export default defineConfig({
	testDir: 'e2e',
	testIgnore: 'pictures/**',
	workers: 2,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		// As for people who want nothing to move: a test then waits for no movement. What moves has tests of its own.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath: existsSync(installed) ? installed : undefined,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], locale: 'sv-SE' } }]
});
