import { html } from '../../scripts/domain/html.ts';
import type { SheetPage } from '../../scripts/domain/site.ts';
import type { PerItem } from './page-data.ts';
import { layout } from './parts/layout.ts';
import { sheet } from './parts/sheet.ts';
import { sheetKey } from './parts/sheet-key.ts';

/** `/cheat-sheet/<slug>/`: one service on paper. */
export const data = {
  pagination: { data: 'site.sheets', size: 1, alias: 'item' },
  permalink: ({ item }: PerItem<SheetPage>) => `/cheat-sheet/${item.slug}/`,
};

/** The page. */
export function render({ site: { frame }, item }: PerItem<SheetPage>): string {
  return layout(frame, {
    title: `Cheat sheet: ${item.name}`,
    description: `${item.name} on paper: the numbers and the facts that matter most.`,
    room: 'cheat-sheet',
    shape: 'sheets',
    main: html`<div class="acts interface"><concord-print><button class="press" type="button">Print</button></concord-print> <a href="${frame.prefix}reference/${item.slug}/">${item.short} in full</a> <a href="${frame.prefix}cheat-sheet/?services=${item.slug}">More services on one sheet</a></div>
${sheet(item, 'h1')}
${sheetKey(frame)}`,
  });
}
