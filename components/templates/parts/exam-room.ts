import { html, Html } from '../../../scripts/domain/html.ts';
import type { ExamFrame, Frame } from '../../../scripts/domain/site.ts';
import { head, offline } from './layout.ts';

/**
 * The page of the mock exam. It has no masthead and no navigation but the way back; `<concord-exam>` takes the place of
 * all that stands in it. Until then, and without scripts, it says what is needed and what the exam is.
 *
 * @param version The version that the address names; `undefined`: the one in use on the reader's day.
 * @returns Markup from `<!doctype html>` to `</html>`.
 */
export function examRoom(frame: Frame, version?: ExamFrame): string {
  const { prefix, language, assets, name } = frame;
  const title = version ? `Mock exam ${version.code}` : 'Mock exam';
  const description = version
    ? `A mock exam for ${version.code}, sat ${version.dates}: its questions, its clock, an honest estimate.`
    : 'A mock exam as at the test centre: the questions, the clock, the review screen, an honest estimate.';
  return html`<!doctype html>
<html lang="${language}">
${head(frame, { title, description, bundle: 'exam' })}
<body class="room">
<a class="skip" href="#text">Skip to the text</a>
<concord-exam prefix="${prefix}" build="${assets.exam.replace(/^.*\//, '')}" name="${name}"${version && html` version="${version.id}"`}>
<header class="hall"><nav aria-label="Site"><a class="back" href="${prefix}">${BACK}${name}</a></nav></header>
<main id="text" class="start"><div class="hall">
<h1>${title}</h1>
<p class="intro">Set up like the test centre: the same number of questions, the same clock, the same buttons. Nothing leaves your device.</p>
<p class="needs" role="note"><b>The mock exam needs scripts.</b> Where they are switched off or did not arrive, allow them for this site and load the page again. Everything else here works without: every service in the <a href="${prefix}reference/">reference</a> has its self-test, with answers to unfold.</p>
${(version ? [version] : frame.exams).map(versionBlock)}
</div></main>
<footer class="hall"><p class="fine">${frame.footer}</p></footer>
</concord-exam>
${offline(frame)}
</body>
</html>
`.markup;
}

function versionBlock({ id, code, title, dates, counts, domains }: ExamFrame): Html {
  return html`<section class="version-block" aria-labelledby="${id}"><h2 id="${id}">${code}</h2><p>${title}, ${dates}: ${counts}.</p>
<ul>${domains.map((domain) => html`<li>${domain.title}, ${domain.weight} %</li>`)}</ul></section>
`;
}

const BACK = new Html('<svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d="M12.5 4.5 7 10l5.5 5.5"/></svg>');
