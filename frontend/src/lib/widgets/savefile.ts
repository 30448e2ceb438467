/** What a file holds, under the name that it is to have. */
export interface NamedFile {
	name: string;
	content: Blob;
}

/** Has the browser save a file under its name. */
export function saveFile({ name, content }: NamedFile) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it after the click
}
