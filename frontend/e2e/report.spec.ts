import { roundOf, signIn } from './coordinating';
import { holdBook } from './figures';
import { fetchResults, toDownloads } from './results';
import { openBook } from './sheet';
import { expect, test } from './test';

// The demonstration has all that a round can have: joint bodies, benchmarks, inherited levels, importance.
test('the demonstration’s workbook holds the figures of the API', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	await page.getByRole('link', { name: 'Digital motor Fyrbodal', exact: true }).click();
	await page.getByRole('link', { name: 'Resultat' }).click();
	await toDownloads(page);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Excel (XLSX)' }).click();
	const book = await openBook(await (await download).path());

	holdBook(book, ...(await fetchResults(page.request, roundOf(page))));
	for (const sheet of book.values()) expect(sheet.at(0, 0)).toContain('PÅHITTADE SVAR');
});
