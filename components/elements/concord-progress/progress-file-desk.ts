import { html, nothing, type TemplateResult } from 'lit';
import { LARGEST_FILE } from '../../../scripts/domain/progress-file.ts';
import { dayInWords, isoDay, timeOfDay } from '../../../scripts/domain/time-words.ts';
import { saveFile } from '../concord-exam/save-file.ts';
import { exportProgress, importProgress, planImport } from '../exam-store/carry-progress.ts';
import type { Aside } from '../exam-store/exam-store.ts';
import type { AttemptList } from '../exam-store/list-attempts.ts';
import type { ConcordProgress } from './concord-progress.ts';

/** The file out and in: said before anything is changed, with a backup of what was there. */
export class ProgressFileDesk {
  private readonly page: ConcordProgress;
  private said = '';
  /** A file that goes on differently from what is stored: the reader decides. */
  private waiting: { readonly text: string; readonly conflicts: number } | undefined;

  constructor(page: ConcordProgress) {
    this.page = page;
  }

  view(asides: readonly Aside[], { unreadable }: AttemptList): TemplateResult {
    return html`<section class="part" aria-labelledby="file"><h2 id="file">Out and in</h2><div class="body file">
      <p class="quiet">Everything stays in this browser, which may clear it when room is short. One file carries it to another browser, or keeps it safe.</p>
      <p class="acts"><button type="button" class="button" @click=${() => void this.export()}>Download my progress</button>
        <label class="button">Bring a file in<input class="unseen" type="file" accept="application/json,.json" @change=${(event: Event) => void this.choose(event)}></label></p>
      <p role="status">${this.said}</p>
      ${this.waiting ? this.conflictView(this.waiting) : nothing}
      ${asides.length > 0 ? html`<h3>Backups</h3><ul class="lines">${asides.map(({ at, value, key }) => html`<li>${dayInWords(isoDay(at))}, ${timeOfDay(at)}: <button type="button" class="link-button" @click=${() => saveFile(`concord-backup-${key}.json`, typeof value === 'string' ? value : JSON.stringify(value))}>Download</button></li>`)}</ul>` : nothing}
      ${unreadable.length > 0 ? html`<h3>Set aside</h3><ul class="lines">${unreadable.map((one, index) => html`<li>${one.kind === 'newer' ? 'Made by a newer version of this site' : `Damaged: ${one.reason}`}. <button type="button" class="link-button" @click=${() => saveFile(`concord-set-aside-${index + 1}.json`, JSON.stringify(one.raw))}>Download</button></li>`)}</ul>` : nothing}
    </div></section>`;
  }

  private conflictView({ text, conflicts }: { readonly text: string; readonly conflicts: number }): TemplateResult {
    return html`<div role="alert"><p><b>${conflicts === 1 ? 'One exam went on' : `${conflicts} exams went on`} differently here and in the file.</b> Which one holds? A backup is kept either way.</p>
      <p class="acts"><button type="button" class="button" @click=${() => void this.take(text, 'own')}>Keep mine</button> <button type="button" class="button" @click=${() => void this.take(text, 'file')}>Take the file’s</button></p></div>`;
  }

  private async export(): Promise<void> {
    saveFile(`concord-progress-${isoDay(Date.now())}.json`, await exportProgress(this.page.opened!.store, Date.now()));
  }

  private async choose({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > LARGEST_FILE * 4 ? undefined : await file.text();
    input.value = '';
    if (text === undefined) return this.say('The file was not taken. It is too large.');
    const plan = await planImport(this.page.opened!.store, text);
    if ('refused' in plan) return this.say(`The file was not taken. ${plan.refused} Nothing was changed.`);
    const conflicts = plan.merged.conflicts.length;
    if (conflicts === 0) return this.take(text, 'own');
    this.waiting = { text, conflicts };
    this.page.requestUpdate();
  }

  private async take(text: string, choose: 'own' | 'file'): Promise<void> {
    this.waiting = undefined;
    try {
      const plan = await importProgress(this.page.opened!.store, text, Date.now(), choose);
      if ('refused' in plan) return this.say(`The file was not taken. ${plan.refused}`);
      const { added, carriedOn, conflicts, selfTests } = plan.merged;
      const exams = added.length + carriedOn.length + (choose === 'file' ? conflicts.length : 0);
      await this.page.refresh();
      this.say(exams + selfTests === 0 ? 'Everything in the file was here already.' : `Taken in: ${exams} exam${exams === 1 ? '' : 's'}, ${selfTests} self-test answer${selfTests === 1 ? '' : 's'}.`);
    } catch {
      this.say('There was no room for the file. Nothing was changed.');
    }
  }

  private say(text: string): void {
    this.said = text;
    this.page.requestUpdate();
  }
}
