import { counted } from '../../scripts/domain/diagnostic.ts';
import { html, type Html } from '../../scripts/domain/html.ts';
import type { Frame, LedgerPage, LedgerRow } from '../../scripts/domain/site.ts';
import type { PerItem } from './page-data.ts';
import { placeOf } from './parts/apparatus.ts';
import { disputeEntry } from './parts/dispute.ts';
import { layout } from './parts/layout.ts';

/** `/sources/<slug>/`: what became of each passage about one service, or of those that were left out. */
export const data = {
  pagination: { data: 'site.sources.ledgers', size: 1, alias: 'item' },
  permalink: ({ item }: PerItem<LedgerPage>) => `/sources/${item.slug}/`,
};

/** The page. */
export function render({ site: { frame }, item: { title, disputes, rows } }: PerItem<LedgerPage>): string {
  return layout(frame, {
    title: `Ledger: ${title}`,
    description: `What became of ${counted(rows.length, 'passage')}: ${title}.`,
    room: 'sources',
    shape: 'rows',
    main: html`<header>
<h1>${title}</h1>
<p class="interface subtitle"><a href="${frame.prefix}sources/#ledger">Ledger</a></p>
<p class="interface block">${counted(rows.length, 'passage')}, each with what became of it and why${disputes.length > 0 && html`, and ${counted(disputes.length, 'dispute')}`}.</p>
</header>
${disputes.length > 0 && html`<section>
<h2 id="disputes">Disputes and rulings</h2>
<ul class="entries">
${disputes.map((dispute) => disputeEntry(dispute, frame))}</ul>
</section>
`}<section>
<h2 id="passages">Passages</h2>
<table class="ledger">
<thead><tr><th scope="col"><span class="unseen">Siglum</span></th><th scope="col">Passage</th><th scope="col">What became of it</th><th scope="col">Why</th></tr></thead>
<tbody>
${rows.map((row) => ledgerRow(row, frame))}</tbody>
</table>
</section>`,
  });
}

function ledgerRow({ anchor, siglum, text, place, edit, fate, why, ...row }: LedgerRow, frame: Frame): Html {
  const words = fate === 'overruled' ? html`<s>${text}</s>` : html`<span>${text}</span>`;
  return html`<tr${anchor && html` id="${anchor}"`}><th scope="row">${siglum}</th><td>${words} ${placeOf(place, edit)}</td><td>${FATES[fate]}${row.fact && factLink(row.fact, frame)}</td><td class="quiet">${why}</td></tr>
`;
}

const FATES: Readonly<Record<LedgerRow['fate'], Html>> = {
  kept: html`kept as `,
  merged: html`merged into `,
  overruled: html`<span class="doubt">overruled</span> by `,
  'left out': html`left out`,
};

function factLink({ id, service }: { readonly id: string; readonly service: string }, { prefix }: Frame): Html {
  return html`<a href="${prefix}reference/${service}/#${id}"><code>${id}</code></a>`;
}
