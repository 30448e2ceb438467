import { api } from '$lib/api';
import { language } from '$lib/i18n';
import { saveFile } from '$lib/widgets/savefile';
import { Action } from '$lib/ui';
import { fetchReport, reportAddress } from './fetchreport';
import { t, type Format } from './texts';

/** Before so long nothing is shown: what is quick should not flicker. */
const quick = 400;
const pause = 500;

/** One form of the report on its way from the server, and how far it has come. */
export class Download extends Action {
	/** It takes so long that something should be shown meanwhile. */
	slow = $state(false);
	/** What the server is doing, and how much of it is done; a total of 0 says that nobody knows. */
	progress = $state.raw({ step: '', done: 0, total: 0 });
	#under?: AbortController;

	constructor(readonly format: Format) {
		super();
	}

	/** Fetches the file and gives it to the browser to save. Asked again meanwhile it goes on with what it has begun. */
	start = (round: number, query: { snapshot?: number; organisation?: string; own?: string; group?: string }) =>
		this.run(async () => {
			const under = (this.#under = new AbortController());
			this.progress = { step: '', done: 0, total: 0 };
			const id = randomId();
			const timer = setTimeout(() => void this.#follow(id, under.signal), quick);
			try {
				const address = reportAddress(round, this.format, { language: language.current, ...query, progress: id });
				saveFile(await fetchReport(address, under.signal));
				this.done = t('done');
			} catch (cause) {
				if (!under.signal.aborted) throw cause;
				this.done = t('cancelled');
			} finally {
				clearTimeout(timer);
				under.abort();
				this.slow = false;
			}
		});

	cancel = () => this.#under?.abort();

	async #follow(id: string, signal: AbortSignal) {
		this.slow = true;
		while (!signal.aborted) {
			const progress = await api.getReportProgress(id).catch(() => undefined); // what is shown stays
			if (progress && !signal.aborted) this.progress = progress;
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}
}

/** An identifier by chance; also where the page is not served over HTTPS. */
function randomId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
