import { html, nothing, type TemplateResult } from 'lit';
import type { SaveStatus } from '../exam-store/attempt-writer.ts';
import type { OpenedStore } from '../exam-store/open-store.ts';
import type { ExamActs } from './exam-acts.ts';

const REASONS = {
  full: 'storage is full',
  newer: 'another tab has a newer version of this site',
  unreadable: 'the stored exam cannot be read',
  refused: 'the browser refused to store it',
} as const;

const TROUBLES = {
  blocked: 'This browser does not let the site store anything',
  'no-answer': 'The browser’s storage does not answer',
  newer: 'The storage belongs to a newer version of this site; load the page again',
} as const;

/** What the standing notices need to know. */
export interface Notices {
  readonly status: SaveStatus | undefined;
  readonly trouble: OpenedStore['trouble'];
  readonly readOnly: boolean;
  readonly waitsForTab: boolean;
}

/**
 * The standing notices: not saved, nothing can be saved, another tab writes. The region is always there, so that what
 * comes into it is said at once.
 */
export function noticeView({ status, trouble, readOnly, waitsForTab }: Notices, acts: Pick<ExamActs, 'download' | 'takeOver'>): TemplateResult {
  const download = html`<button type="button" class="button" @click=${acts.download}>Download your answers</button>`;
  return html`<div class="notices" role="alert">
    ${status?.kind === 'not-saved' ? html`<p class="notice"><b>Not saved: ${REASONS[status.reason]}.</b> The exam goes on, and saving is tried again. ${download}</p>` : nothing}
    ${status?.kind === 'memory' || (!status && trouble) ? html`<p class="notice"><b>${TROUBLES[trouble ?? 'blocked']}.</b> ${status ? html`Your answers are lost when this tab is closed. ${download}` : 'An exam can be taken; it is lost when this tab is closed.'}</p>` : nothing}
    ${readOnly ? html`<p class="notice"><b>This exam is open in another tab.</b> Here you can only look. <button type="button" class="button" @click=${acts.takeOver}>Take over here</button></p>` : nothing}
    ${waitsForTab ? html`<p class="notice"><b>Close the other tab.</b> An older page of this site holds the storage; this one goes on by itself when it is closed.</p>` : nothing}
  </div>`;
}
