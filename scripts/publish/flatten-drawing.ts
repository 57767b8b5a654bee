/**
 * The part that runs inside the browser's page. Its functions are sent there as text ({@link PAGE_SCRIPT}), so they use
 * one another and the page, and nothing else.
 */

/** What mermaid's page hands back: markup whose look is all in attributes, or the error and its line. */
export type PageAnswer = { readonly markup: string } | { readonly error: string; readonly line: number | undefined };

/** What is asked of the page. */
export interface PageTask {
  readonly source: string;
  /** Mermaid's configuration. */
  readonly settings: object;
}

/** What the page must know before {@link flattenDrawing} can be called there. */
export const PAGE_SCRIPT = [flattenDrawing, moveTitles, lookOf].join('\n');

/** Draws one diagram and writes every computed style into attributes. */
export async function flattenDrawing({ source, settings }: PageTask): Promise<PageAnswer> {
  const { mermaid } = globalThis as unknown as { mermaid: { initialize: (to: object) => void; render: (id: string, text: string) => Promise<{ svg: string }> } };
  const place = document.createElement('div');
  try {
    mermaid.initialize(settings);
    place.innerHTML = (await mermaid.render('drawing', source)).svg;
    document.body.append(place);
    const root = place.querySelector('svg')!;
    moveTitles(root);
    // All styles are read before any is taken away.
    const looks = [...root.querySelectorAll('*')].filter((element) => element.namespaceURI?.endsWith('/svg')).map(lookOf);
    for (const { element, keep, attributes, old } of looks) {
      if (!keep) element.remove();
      for (const name of old) element.removeAttribute(name);
      for (const [name, value] of attributes) element.setAttribute(name, value);
    }
    return { markup: root.outerHTML };
  } catch (problem) {
    const { message, hash } = problem as { message?: string; hash?: { loc?: { last_line?: number } } };
    const said = /on line (\d+)/.exec(message ?? '')?.[1];
    return { error: message ?? String(problem), line: said === undefined ? hash?.loc?.last_line : Number(said) };
  } finally {
    place.remove();
  }
}

/** Arrows come in through the middle of a group's edge, so the group's title stands at the left. */
function moveTitles(root: SVGSVGElement): void {
  for (const cluster of root.querySelectorAll('g.cluster')) {
    const box = cluster.querySelector<SVGRectElement>(':scope > rect')?.getBBox();
    const label = cluster.querySelector<SVGGElement>(':scope > .cluster-label');
    const top = /,\s*([-\d.]+)/.exec(label?.getAttribute('transform') ?? '')?.[1];
    if (box && label && top) label.setAttribute('transform', `translate(${box.x + Math.min(10, (box.width - label.getBBox().width) / 2)}, ${top})`);
  }
}

/** The look of one element as attributes. Only what paints has a look, so groups keep nothing but their place. */
function lookOf(element: Element) {
  const ofShapes = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'opacity'];
  const ofText = ['fill', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'opacity'];
  const initial: Record<string, string> = {
    'fill-opacity': '1', 'fill-rule': 'nonzero', stroke: 'none', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter',
    'stroke-opacity': '1', opacity: '1', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start', 'dominant-baseline': 'auto',
  };
  const style = getComputedStyle(element);
  const isText = /^(text|tspan)$/.test(element.tagName);
  const isShape = /^(path|rect|circle|ellipse|line|polygon|polyline)$/.test(element.tagName);
  // A tspan repeats nothing that its text already says.
  const above = element.tagName === 'tspan' ? getComputedStyle(element.parentElement!) : undefined;
  const given = (name: string) => above?.getPropertyValue(name) ?? initial[name];
  const names = isText ? ofText : isShape ? ofShapes : [];
  const attributes = names.map((name) => [name, style.getPropertyValue(name)] as const).filter(([name, value]) => value !== given(name));
  const isHidden = style.display === 'none' || style.visibility === 'hidden';
  return { element, attributes, keep: !isHidden || element.closest('marker') !== null, old: [...ofShapes, ...ofText, 'style', 'alignment-baseline'] };
}
