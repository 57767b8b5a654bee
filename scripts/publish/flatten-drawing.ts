/** What mermaid's page hands back: markup whose look is all in attributes, and the error if it could not draw. */
export type PageAnswer = { readonly markup: string } | { readonly error: string; readonly line: number | undefined };

/**
 * Draws one diagram and writes every computed style into attributes. Runs inside the page, so it stands alone: nothing
 * outside the function can be used.
 *
 * Only what paints is given colours, so groups keep nothing but their place.
 */
export async function flattenDrawing(source: string): Promise<PageAnswer> {
  const ofShapes = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity'];
  const ofText = ['fill', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'opacity'];
  const initial: Record<string, string> = { 'fill-opacity': '1', 'fill-rule': 'nonzero', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'stroke-opacity': '1', opacity: '1', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start', 'dominant-baseline': 'auto', stroke: 'none' };
  const { mermaid } = globalThis as unknown as { mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> } };

  const flatten = (element: Element) => {
    const style = getComputedStyle(element);
    const isText = /^(text|tspan)$/.test(element.tagName);
    const isShape = /^(path|rect|circle|ellipse|line|polygon|polyline)$/.test(element.tagName);
    const wanted: [string, string][] = [];
    for (const property of isText ? ofText : isShape ? ofShapes : []) {
      const value = style.getPropertyValue(property);
      // A tspan repeats nothing that its text already says.
      const given = element.tagName === 'tspan' ? getComputedStyle(element.parentElement!).getPropertyValue(property) : initial[property];
      if (value !== given) wanted.push([property, value]);
    }
    const hidden = style.display === 'none' || style.visibility === 'hidden';
    return { element, wanted, drop: hidden && element.closest('marker') === null };
  };

  try {
    const { svg } = await mermaid.render('drawing', source);
    const place = document.createElement('div');
    place.innerHTML = svg;
    document.body.append(place);
    const root = place.querySelector('svg')!;
    // All styles are read before any is taken away.
    const found = [...root.querySelectorAll('*')].filter((element) => element.namespaceURI?.endsWith('/svg')).map(flatten);
    for (const { element, wanted, drop } of found) {
      if (drop) element.remove();
      for (const property of [...ofShapes, ...ofText, 'style', 'alignment-baseline']) element.removeAttribute(property);
      for (const [property, value] of wanted) element.setAttribute(property, value);
    }
    const markup = root.outerHTML;
    place.remove();
    return { markup };
  } catch (problem) {
    const { message, hash } = problem as { message?: string; hash?: { line?: number; loc?: { last_line?: number } } };
    const said = /on line (\d+)/.exec(message ?? '')?.[1];
    return { error: message ?? String(problem), line: said === undefined ? hash?.loc?.last_line : Number(said) };
  } finally {
    document.querySelector('#ddrawing')?.remove();
    document.querySelector('#drawing')?.remove();
  }
}
