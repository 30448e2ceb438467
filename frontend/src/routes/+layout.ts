// A pure browser app: the server gives the same page for every address.
export const ssr = false;
export const prerender = false;
