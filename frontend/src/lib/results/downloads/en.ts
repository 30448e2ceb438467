import type sv from './sv';

const en: typeof sv = {
	title: 'Download the comparison',
	marked: '{name} is marked in the files below.',
	grouped: 'The tables in HTML and PDF show your comparison group; in Excel the group comes first.',
	each: 'A file for each organisation',
	eachLead: 'To hand to the organisation’s committee or board. All files come in one archive (zip).',
	'organisations-pdf': 'PDF for each organisation (zip)',
	'organisations-pdf.for': '– to send and to archive',
	'organisations-html': 'HTML for each organisation (zip)',
	'organisations-html.for': '– to read and publish',
	own: 'Download the results of {name}',
	ownLead: 'A file to hand to the committee or the board.',
	data: 'Data for your own calculations',
	xlsx: 'Excel (XLSX)',
	'xlsx.for': '– for going on with the figures or making charts of your own',
	html: 'HTML',
	'html.for': '– for reading in the browser, print and publish',
	pdf: 'PDF',
	'pdf.for': '– to send and to archive',
	slides: 'Slides to show (HTML)',
	'slides.for': '– the conclusion, one sentence on each slide; turn with the arrow keys, F for full screen',
	csv: 'CSV, long',
	'csv.for': '– a row for each figure, and the reason where a figure is missing',
	'wide-csv': 'CSV, wide',
	'wide-csv.for': '– a row for each organisation, to open in Excel, R or SPSS',
	'codebook-csv': 'Codebook (CSV)',
	'codebook-csv.for': '– what every column and measure of the CSV files means',
	json: 'JSON',
	'json.for': '– the whole comparison, for programs',
	making: 'Making the file',
	done: 'The file is downloaded.',
	cancelled: 'The download was cancelled.',
	cancel: 'Cancel',
	instead: 'Download the HTML file'
};

export default en;
