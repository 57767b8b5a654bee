import { counted } from '../../scripts/domain/diagnostic.ts';
import { html, type Html } from '../../scripts/domain/html.ts';
import type { Frame, SourcesPage } from '../../scripts/domain/site.ts';
import type { SitePage } from './page-data.ts';
import { disputeEntry } from './parts/dispute.ts';
import { layout } from './parts/layout.ts';
import { setsTable } from './parts/sets-table.ts';

/** `/sources/`: the note sets with what became of their passages, disputes and rulings, the way into the ledger. */
export const data = { permalink: '/sources/' };

/** The page. */
export function render({ site: { frame, sources } }: SitePage): string {
  return layout(frame, {
    title: 'Sources',
    description: 'Note sets, disputes and rulings, and the ledger of every passage that was read.',
    room: 'sources',
    shape: 'rows',
    main: html`<header>
<h1>Sources</h1>
<p class="interface subtitle">Note sets, disputes and the ledger</p>
<p class="lead block">Every passage that was read is in the ledger, once: kept, merged, overruled by a ruling, or left out with the reason.</p>
</header>
<section>
<h2 id="sets">Note sets</h2>
${setsTable(sources)}
${notCarriedOver(sources)}
</section>
${ledger(sources, frame)}
${disputes(sources, frame)}`,
  });
}

function notCarriedOver({ sets }: SourcesPage): Html | undefined {
  const some = sets.filter(({ notCarriedOver }) => notCarriedOver.length > 0);
  if (some.length === 0) return undefined;
  return html`<details class="interface"><summary class="opens">What was not carried over from the originals</summary>
<ul class="lines">${some.map(({ siglum, notCarriedOver }) => html`<li><b>${siglum}</b> ${notCarriedOver.join('; ')}</li>`)}</ul></details>`;
}

function ledger({ totals, ledgers }: SourcesPage, { prefix }: Frame): Html {
  const [read, kept, merged, overruled, leftOut] = [totals.read, totals.kept, totals.merged, totals.overruled, totals.leftOut].map((count) => count.toLocaleString('en-US'));
  return html`<section>
<h2 id="ledger">Ledger</h2>
<p class="interface">${read} passages read = ${kept} kept + ${merged} merged + ${overruled} overruled + ${leftOut} left out.</p>
<ul class="index interface">
${ledgers.map(({ slug, title, rows }) => html`<li><a href="${prefix}sources/${slug}/">${title}</a> <span class="label">${rows.length}<span class="unseen"> passages</span></span></li>
`)}</ul>
</section>`;
}

function disputes({ disputes }: SourcesPage, frame: Frame): Html {
  const open = disputes.filter(({ ruling }) => !ruling).length;
  return html`<section>
<h2 id="disputes">Disputes and rulings</h2>
<p class="interface">${counted(disputes.length, 'dispute')}, ${open === 0 ? 'all settled' : html`${open} of them not settled`}.</p>
<ul class="entries">
${disputes.map((dispute) => disputeEntry(dispute, frame))}</ul>
</section>`;
}
