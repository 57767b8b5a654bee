import { html, Html } from '../../../scripts/domain/html.ts';
import type { Frame, LimitGroup } from '../../../scripts/domain/site.ts';
import { siglaOf } from './sigla.ts';

/** Columns that are there only where some row has something for them. */
interface Columns {
  readonly adjustable: boolean;
  readonly source: boolean;
}

/**
 * “Limits at a glance”: name, bound, value, unit, whether it can be changed, documentation, sigla; each value leads to the
 * fact that states it.
 */
export function limitsTable(groups: readonly LimitGroup[], { sigla }: Frame): Html {
  const marks = sigla.map(({ siglum }) => ({ siglum, says: 'yes' as const }));
  const rows = groups.flatMap((group) => group.rows);
  const columns: Columns = { adjustable: rows.some(({ adjustable }) => adjustable), source: rows.some(({ source }) => source) };
  return html`<table class="limits wide" data-pagefind-ignore>
<caption><h2 id="limits-at-a-glance"><a href="#limits-at-a-glance">Limits at a glance</a></h2></caption>
<thead><tr><th scope="col" colspan="2">Quantity</th><th scope="col" class="number">Value</th><th scope="col">Unit</th>${columns.adjustable && html`<th class="adjustable" scope="col">Adjustable</th>`}${columns.source && html`<th scope="col"><span class="unseen">Documentation</span></th>`}<th scope="col"><span class="unseen">Sets: </span>${siglaOf(marks)}</th></tr></thead>
${groups.map(({ name, rows }) => html`<tbody>
${rows.map((row, index) => html`<tr>${index === 0 && nameCell(name, rows)}${limitRow(row, rows.length === 1, columns)}</tr>
`)}</tbody>
`)}</table>
`;
}

/** The name heads its rows; where there is one row without a bound, it takes the place of both. */
function nameCell(name: Html, rows: LimitGroup['rows']): Html {
  if (rows.length > 1) return html`<th scope="rowgroup" rowspan="${rows.length}">${name}</th>`;
  return rows[0]?.bound === undefined ? html`<th scope="row" colspan="2">${name}</th>` : html`<th scope="rowgroup">${name}</th>`;
}

function limitRow({ bound, value, unit, adjustable, source, fact, state, sigla }: LimitGroup['rows'][number], alone: boolean, columns: Columns): Html {
  const doubt = state !== 'plain' && new Html('<span class="dagger">†</span> ');
  const end = bound === undefined ? !alone && html`<td></td>` : html`<th scope="row">${bound}</th>`;
  return html`${end}<td class="number"><a href="#${fact}">${doubt}${value}</a></td><td>${unit}</td>${columns.adjustable && html`<td class="adjustable">${adjustable}</td>`}${columns.source && html`<td>${source && html`<a href="${source}" rel="noopener">docs</a>`}</td>`}<td>${siglaOf(sigla)}</td>`;
}
