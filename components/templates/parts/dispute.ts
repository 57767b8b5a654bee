import { html, type Html } from '../../../scripts/domain/html.ts';
import type { DisputeView, Frame, WordingView } from '../../../scripts/domain/site.ts';
import { rulingLine } from './apparatus.ts';

/** One dispute: what it is about, what holds, what each set wrote, and the ruling or that there is none yet. */
export function disputeEntry({ fact, service, topic, holds, wordings, ruling, subject }: DisputeView, { prefix }: Frame): Html {
  return html`<li>
<h3><a href="${prefix}reference/${service.slug}/#${fact}">${topic}</a> <span class="label">${service.short}</span></h3>
<ul>${ruling && html`<li><span>${holds}</span>${wordings.filter(({ isFact }) => isFact).map(sigla)}</li>`}${wordings.filter(({ isFact }) => !ruling || !isFact).map(wordingLine)}</ul>
${ruling ? html`<p>${rulingLine(ruling)}</p>` : html`<p><i class="doubt">† Not settled:</i> ${subject}. The page shows both until there is a ruling.</p>`}
</li>
`;
}

function wordingLine(wording: WordingView): Html {
  const { text, overruled } = wording;
  return html`<li>${overruled ? html`<s>${text}</s>` : html`<span>${text}</span>`}${sigla(wording)}</li>`;
}

function sigla({ said }: WordingView): Html {
  return html` <b>${said.map(({ siglum }) => siglum).join(' ')}</b>`;
}
