export const listHref = (round: number) => `/matomgangar/${round}/scenarier`;

export const editHref = (round: number, scenario: number) => `${listHref(round)}/${scenario}`;
