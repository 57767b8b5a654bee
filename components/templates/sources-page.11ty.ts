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
${unverified(sources, frame)}
${deadLinks(sources, frame)}
${disputes(sources, frame)}
${frame.hasExam && questions(frame)}`,
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

function unverified({ unverified: { facts, rows } }: SourcesPage, { prefix }: Frame): Html {
  const share = facts === 0 ? 0 : (100 * rows.length) / facts;
  return html`<section>
<h2 id="unverified">Not verified</h2>
<div class="block">
<p class="interface">${rows.length === 0 ? 'Nothing: no fact is marked as not verified.' : html`${counted(rows.length, 'fact')} of ${facts.toLocaleString('en-US')} (${share.toFixed(1)} %) that no documentation confirms or refutes. The pages show them as “from the notes, not verified”.`}</p>
${rows.length > 0 && html`<ul class="interface lines">
${rows.map(({ fact, service, text, reason }) => html`<li><a href="${prefix}reference/${service.slug}/#${fact}">${service.short}</a>: ${text} <span class="quiet">Why not: ${reason}.</span></li>
`)}</ul>`}
</div>
</section>`;
}

function deadLinks({ deadLinks }: SourcesPage, { prefix }: Frame): Html {
  return html`<section>
<h2 id="dead-links">Dead links</h2>
<div class="block">
<p class="interface">${deadLinks.length === 0 ? 'None is known.' : `${counted(deadLinks.length, 'link')} led to a page that did not answer.`} <a href="${prefix}api/links.json">Every address to which this site leads</a></p>
${deadLinks.length > 0 && html`<ul class="interface lines">
${deadLinks.map(({ url, found, facts }) => html`<li><span class="place">${url}</span> since <time datetime="${found.iso}">${found.words}</time>${facts.length > 0 && html`, used by ${facts.map(({ id, slug }, index) => html`${index > 0 && ', '}<a href="${prefix}reference/${slug}/#${id}">${id}</a>`)}`}</li>
`)}</ul>`}
</div>
</section>`;
}

function disputes({ disputes: { count, open }, ledgers }: SourcesPage, frame: Frame): Html {
  const disputed = ledgers.filter((ledger) => ledger.disputes.length > 0);
  return html`<section>
<h2 id="disputes">Disputes and rulings</h2>
<p class="interface">${counted(count, 'dispute')}, ${open.length === 0 ? 'all settled' : html`${open.length} of them not settled`}: what the sets disagree on, and what they agree on and is out of date. Each stands with every wording, the ruling and its source.</p>
<ul class="index interface">
${disputed.map(({ slug, title, disputes }) => html`<li><a href="${frame.prefix}sources/${slug}/#disputes">${title}</a> <span class="label">${disputes.length}<span class="unseen"> disputes</span></span></li>
`)}</ul>
${open.length > 0 && html`<ul class="entries">
${open.map((dispute) => disputeEntry(dispute, frame))}</ul>`}
</section>`;
}

function questions({ prefix }: Frame): Html {
  const file = (ending: string, title: string) => html`<a href="${prefix}api/questions.${ending}" download>${title}</a>`;
  return html`<section>
<h2 id="questions">Questions</h2>
<p class="interface">All questions of the mock exam as files for other programs: ${file('csv', 'CSV')} for spreadsheets, ${file('gift.txt', 'GIFT')} for Moodle, ${file('qti.zip', 'QTI 2.1')} for other learning systems, ${file('anki.txt', 'tab-separated')} for Anki, ${file('json', 'JSON')} for your own.</p>
</section>`;
}
