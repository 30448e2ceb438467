/**
 * Lets numbers and sentences that change be seen on a page that the browser translates. It puts each text in elements of its own in
 * place of the text itself, which then changes where nobody sees it. What has changed goes back, and the browser translates it anew.
 */
export function followTranslation(page: Node): () => void {
	const shown = new WeakMap<Node, ChildNode>(); // by text, what stands in its place
	const texts = new MutationObserver((changes) => {
		for (const { target } of changes) {
			const inPlace = shown.get(target);
			if (!inPlace?.isConnected || target.isConnected) continue;
			shown.delete(target);
			inPlace.replaceWith(target);
		}
	});
	const elements = new MutationObserver((changes) => {
		for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
			const inPlace = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === 'FONT');
			for (const text of removedNodes) {
				if (!inPlace || text.nodeType !== Node.TEXT_NODE) continue;
				shown.set(text, inPlace as ChildNode);
				texts.observe(text, { characterData: true });
			}
		}
	});
	elements.observe(page, { childList: true, subtree: true });
	return () => [texts, elements].forEach((observer) => observer.disconnect());
}
