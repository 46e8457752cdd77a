import type { Page } from 'playwright-core';

/**
 * Everything of a page that a reader cannot get at as it is laid out now: a page that scrolls sideways, text and controls
 * beyond the window's edge or hidden by a box that is too small. What stands in a region that scrolls by itself and
 * can be reached by keyboard is not cut off, and neither is what is meant for screen readers alone.
 */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`The page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px.`);

    const styleOf = (element: Element) => getComputedStyle(element);
    const parents = (element: Element | null): Element[] => (element ? [element, ...parents(element.parentElement)] : []);
    const forScreenReaders = (element: Element) => parents(element).some((one) => styleOf(one).clipPath === 'inset(50%)');
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(styleOf(element).overflowX) && element !== root && element !== document.body;
    const hides = (element: Element) => ['hidden', 'clip'].includes(styleOf(element).overflowX) && element !== root && element !== document.body;
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });

    function look(box: DOMRect, element: Element, what: string) {
      if (box.width === 0 || box.height === 0) return;
      for (const parent of parents(element)) {
        if (scrolls(parent)) return;
        const edge = parent.getBoundingClientRect();
        if (hides(parent) && (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 2)) {
          return void found.push(`${what} is cut off by ${parent.tagName.toLowerCase()}.${parent.className}.`);
        }
      }
      if (box.left < -1 || box.right > root.clientWidth + 1) found.push(`${what} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px.`);
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim() ?? '';
      if (!element || !text || element.closest('svg, script, .skip-link') || !visible(element) || forScreenReaders(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects()) look(box, element, `“${text.slice(0, 40)}”`);
    }
    for (const control of document.querySelectorAll('input:not([type=hidden]), textarea, button, svg')) {
      if (!visible(control) || forScreenReaders(control) || control.parentElement?.closest('svg')) continue;
      look(control.getBoundingClientRect(), control, `The ${control.tagName.toLowerCase()} in “${control.parentElement?.textContent?.trim().slice(0, 40)}”`);
    }
    return [...new Set(found)];
  });
}
