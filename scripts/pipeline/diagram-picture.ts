import type { Diagram, DrawnDiagram } from '../domain/diagram.ts';
import { Html, html } from '../domain/html.ts';

/**
 * What a page shows of a diagram: the drawing, or where there is none its source, with words that say so.
 *
 * @param drawn `undefined` where the build was asked not to draw.
 */
export function diagramPicture(diagram: Diagram, drawn: DrawnDiagram | undefined): Html {
  if (drawn) return new Html(drawn.svg);
  return html`<div class="undrawn"><p>${diagram.description}</p><p>This build has no drawing of it. Its source:</p><pre tabindex="0" aria-label="Source of the diagram “${diagram.title}”">${diagram.source}</pre></div>`;
}
