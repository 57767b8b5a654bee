import { html } from '../../scripts/domain/html.ts';
import type { SitePage } from './page-data.ts';
import { layout } from './parts/layout.ts';
import { sheet } from './parts/sheet.ts';
import { sheetKey } from './parts/sheet-key.ts';

/** `/cheat-sheet/`: every service on paper; the reader chooses which, and the choice is in the address. */
export const data = { permalink: '/cheat-sheet/' };

/** The page. `<concord-sheets>` hides what was not chosen; without scripts all are shown, and a line says so. */
export function render({ site: { frame, sheets } }: SitePage): string {
  return layout(frame, {
    title: 'Cheat sheet',
    description: 'The numbers and the facts that matter most, to print: choose the services.',
    room: 'cheat-sheet',
    shape: 'sheets',
    main: html`<header class="sheet-head">
<h1>Cheat sheet</h1>
<p class="label">The numbers, and the facts on which most depends. Prints in two columns, on A4 or Letter.</p>
</header>
<concord-sheets>
<p class="label bare">Choosing needs scripts: all services are shown. For one alone: ${sheets.map(({ slug, short }) => html`<a href="${frame.prefix}cheat-sheet/${slug}/">${short}</a> `)}</p>
<fieldset class="chooser interface">
<legend>Services on the sheet</legend>
<p class="acts"><button type="button" data-choose="all">All</button> <button type="button" data-choose="none">None</button> <concord-print><button class="press" type="button">Print</button></concord-print> <output class="quiet"></output></p>
<div class="choices">${sheets.map(({ slug, short }) => html`<label><input type="checkbox" value="${slug}" checked autocomplete="off"> ${short}</label>
`)}</div>
</fieldset>
<div class="sheet-pages">
${sheets.map((item) => sheet(item, 'h2'))}</div>
</concord-sheets>
${sheetKey(frame)}`,
  });
}
