import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';

// `make pictures` runs this; the tests proper leave it out.
export default defineConfig(base, { testDir: '.', testIgnore: [], workers: 1, use: { actionTimeout: 10_000 }, outputDir: '../../test-results/pictures' });
