import { Html, html } from '../../../scripts/domain/html.ts';
import type { Frame } from '../../../scripts/domain/site.ts';
import { masthead } from './masthead.ts';

/** What a page tells its frame about itself. */
export interface PageParts {
  /** Title without the site's name; `undefined` on the home page. */
  readonly title: string | undefined;
  /** For search engines and link previews. */
  readonly description: string;
  /** The part of the site, for the mark in the masthead. */
  readonly room?: 'reference' | 'progress' | 'cheat-sheet' | 'sources';
  /** Navigation that stands left of the text: drawn by `servicesNav`. */
  readonly services?: Html;
  /** Navigation that stands right of the text: drawn by `contentsNav`. */
  readonly contents?: Html;
  /** Class of `<main>`: `rows` hangs headings in the first column, `sheets` is a cheat sheet. */
  readonly shape?: 'rows' | 'sheets';
  /** `true` where the page has questions: it then loads their script and style. */
  readonly questions?: boolean;
  /** Script of its own that the page loads, and the exam's style with it. */
  readonly bundle?: 'exam' | 'progress';
  readonly main: Html;
}

/**
 * A whole document around one page: head with policy, masthead, navigation, text, footer.
 *
 * @returns Markup from `<!doctype html>` to `</html>`.
 */
export function layout(frame: Frame, parts: PageParts): string {
  const { services, contents, shape, main } = parts;
  return html`<!doctype html>
<html lang="${frame.language}"${frame.sigla.length > 6 && new Html(' class="many-sets"')}>
${head(frame, parts)}
<body>
<a class="skip" href="#text">Skip to the text</a>
${masthead(frame, parts)}
<div class="frame">
${services}
<main id="text"${shape && html` class="${shape}"`}>
${main}
</main>
${contents}
</div>
<footer class="colophon label">${frame.footer} <a href="${frame.prefix}reference/">All services</a> ${frame.hasExam && html`<a href="${frame.prefix}exam/">Mock exam</a> <a href="${frame.prefix}progress/">Progress</a> `}<a href="${frame.prefix}cheat-sheet/">Cheat sheet</a> <a href="${frame.prefix}sources/">Sources and rulings</a></footer>
${offline(frame)}
</body>
</html>
`.markup;
}

/** The place of what makes the site work offline; nothing where it is not to. */
export function offline({ assets }: Frame): Html | undefined {
  return assets.offline === '' ? undefined : html`<concord-offline role="status" bundle="${assets.offline}"></concord-offline>`;
}

/** The head of a page. The policy comes first: it holds only for what follows it. */
export function head({ name, policy, prefix, assets }: Frame, { title, description, shape, questions, bundle }: Omit<PageParts, 'main'>): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title ? `${title} – ${name}` : name}</title>
<meta name="description" content="${description}">
<link rel="icon" href="${prefix}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
${shape && html`<link rel="stylesheet" href="${assets.rooms}">
`}<script src="${assets.boot}"></script>
${bundle !== 'exam' && html`<script type="module" src="${assets.script}"></script>`}${shape === 'sheets' && html`
<script type="module" src="${assets.sheets}"></script>`}${questions && html`
<link rel="stylesheet" href="${assets.questionStyle}">
<script type="module" src="${assets.question}" data-question></script>`}${bundle && html`
<link rel="stylesheet" href="${assets.examStyle}">
<script type="module" src="${assets[bundle]}"></script>`}
</head>`;
}
