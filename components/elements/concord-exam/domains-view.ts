import { html, nothing, svg, type TemplateResult } from 'lit';
import { verdict } from './icons.ts';
import type { ResultModel } from './result-model.ts';

/** How the reader did in each domain. Only the whole decides, and the page says so. */
export function domainsView({ state, result }: Pick<ResultModel, 'state' | 'result'>): TemplateResult | typeof nothing {
  const domains = result.domains.filter(({ scored }) => scored > 0);
  if (domains.length === 0) return nothing;
  const need = `${state.exam.cut}%`;
  return html`<section class="part" aria-labelledby="r-domains"><h2 id="r-domains">By domain</h2><div class="body">
    <table class="domains"><thead><tr><th scope="col">Domain</th><th scope="col" class="num">Right, scored</th><th scope="col" class="level">Level</th></tr></thead>
    <tbody>${domains.map(({ title, right, scored, verdict: level }) => html`<tr>
      <th scope="row">${title}${barView(right / scored, need)}</th>
      <td class="num" data-word="right">${right} of ${scored}</td>
      <td class="level">${verdict(level === 'Meets competencies', level ?? '')}</td></tr>`)}</tbody></table>
    <p class="more">The upright mark stands at ${state.exam.cut} %, where the estimate would be ${state.exam.pass}. Only the whole score decides: a domain alone cannot fail you. With so few questions each, take these levels as a hint where to read next.</p>
  </div></section>`;
}

/** A hairline with the share of right answers and, where there is one, the mark to reach. */
export function barView(share: number, need?: string): TemplateResult {
  return html`<svg class="hairbar" width="100%" height="18" aria-hidden="true"><line class="track" x1="0%" y1="9" x2="100%" y2="9"/><line class="fill" x1="0%" y1="9" x2="${Math.round(share * 1000) / 10}%" y2="9"/>${need ? needView(need) : nothing}</svg>`;
}

function needView(need: string) {
  return svg`<line class="need" x1=${need} y1="1" x2=${need} y2="17"/>`;
}
