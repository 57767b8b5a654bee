import { html, type Html } from '../../../scripts/domain/html.ts';
import type { DisputeView, Frame, WordingView } from '../../../scripts/domain/site.ts';
import { rulingLine } from './apparatus.ts';

/** One dispute: what it is about, what holds, what each set wrote, and the ruling or that there is none yet. */
export function disputeEntry({ fact, service, topic, holds, wordings, ruling, subject }: DisputeView, { prefix }: Frame): Html {
  return html`<li>
<h3><a href="${prefix}reference/${service.slug}/#${fact}">${topic}</a> <span class="label">${service.short}</span></h3>
<ul>${ruling && html`<li><span>${holds}</span></li>`}${wordings.map((wording) => wordingLine(wording))}</ul>
${ruling ? rulingLine(ruling) : html`<p><i class="doubt">† Not settled:</i> ${subject}. The page shows both until there is a ruling.</p>`}
</li>
`;
}

function wordingLine({ siglum, text, overruled }: WordingView): Html {
  return html`<li>${overruled ? html`<s>${text}</s>` : html`<span>${text}</span>`} <b class="siglum">${siglum}</b></li>`;
}
