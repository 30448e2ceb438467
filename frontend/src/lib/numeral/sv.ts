export default {
	either: '”{written}” kan läsas som {thousands} eller som {decimals}. Skriv {thousands} eller {decimals}.',
	severalCells: 'Du klistrade in flera celler. Klistra in ett tal i taget.'
};
