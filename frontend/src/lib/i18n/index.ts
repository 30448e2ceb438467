export { dictionary } from './dictionary';
export { clock, date, dateTime, list, number, percent, timeZone } from './format';
export { language, languages } from './language.svelte';
export { say } from './say';
