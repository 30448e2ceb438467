/** Does to a page what a translating browser does: each text goes, and stands translated in two elements of the browser's own. */
export function translate(): number {
	const texts = () => {
		const found: Text[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode as Text;
			if (text.data.trim() && !text.parentElement?.closest('script, style, textarea, noscript, font, [translate=no]')) found.push(text);
		}
		return found;
	};
	const put = () => {
		const all = texts();
		for (const text of all) {
			const [outer, inner] = [document.createElement('font'), document.createElement('font')];
			inner.textContent = `·${text.data.trim()}`;
			outer.append(inner);
			text.replaceWith(outer);
		}
		return all.length;
	};
	new MutationObserver(put).observe(document.body, { childList: true, subtree: true });
	return put();
}

/** Does what another translating browser does: each text stays where it is, and its translation is written over it. */
export function writeOver(): number {
	const put = () => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		let written = 0;
		while (walker.nextNode()) {
			const text = walker.currentNode as Text;
			if (!text.data.trim() || text.data.startsWith('·') || text.parentElement?.closest('script, style, textarea, noscript, [translate=no]')) continue;
			text.data = `·${text.data.trim()}`;
			written++;
		}
		return written;
	};
	new MutationObserver(put).observe(document.body, { childList: true, characterData: true, subtree: true });
	return put();
}
