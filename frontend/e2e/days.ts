const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day that it is in Sweden then, as a date field wants it. */
export const dayOf = (moment: Date) => swedish.format(moment);

/** The day so many days from today. */
export const inDays = (days: number) => dayOf(daysFrom(new Date(), days));

export const daysFrom = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000);
