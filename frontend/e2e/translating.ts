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
