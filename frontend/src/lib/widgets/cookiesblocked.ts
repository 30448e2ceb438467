import { Problem } from '$lib/api';
import { say } from '$lib/i18n';

/** The browser does not send the cookie back that a session was just begun with. */
export class CookiesBlocked extends Problem {
	constructor() {
		super(
			403,
			say({ sv: 'Webbläsaren blockerar kakor', en: 'Your browser blocks cookies' }),
			say({
				sv: 'Tillåt kakor för den här adressen i webbläsarens inställningar och försök igen, eller öppna länken i en annan webbläsare. Mogna använder en enda kaka, för att veta att det är du.',
				en: 'Allow cookies for this address in your browser’s settings and try again, or open the link in another browser. Mogna uses a single cookie, to know that it is you.'
			})
		);
	}
}
