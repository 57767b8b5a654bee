import { html, type Html } from '../../../scripts/domain/html.ts';
import type { SetView, SourcesPage, Tally } from '../../../scripts/domain/site.ts';

/** The note sets, one a row, with what became of their passages. */
export function setsTable({ sets, totals }: SourcesPage): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Note sets, scrolls sideways">
<table class="conspectus figures">
<thead><tr><th scope="col"><span class="unseen">Siglum</span></th><th scope="col">Set</th><th scope="col">Exam</th>${['Words', 'Passages', 'kept', 'merged', 'overruled', 'left out'].map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${sets.map(setRow)}</tbody>
<tfoot><tr><td></td><th scope="row">All sets</th><td></td>${figures(totals)}</tr></tfoot>
</table>
</div>`;
}

function setRow(set: SetView): Html {
  const about = [set.kind, set.licence].filter((words) => words !== undefined).join(' · ');
  return html`<tr id="set-${set.siglum}"><th scope="row">${set.siglum}</th><td>${set.title}<div class="label">${set.description}<p>${about}</p></div></td><td>${set.exam}<br><span class="label">${set.year}</span></td>${figures(set)}</tr>
`;
}

function figures({ words, read, kept, merged, overruled, leftOut }: Tally): readonly Html[] {
  return [words, read, kept, merged, overruled, leftOut].map((count) => html`<td class="number">${count.toLocaleString('en-US')}</td>`);
}
