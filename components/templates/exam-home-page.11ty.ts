import type { SitePage } from './page-data.ts';
import { examRoom } from './parts/exam-room.ts';

/** `/exam/`: the mock exam for the version that is in use on the reader's day. */
export const data = { permalink: ({ site }: SitePage) => (site.frame.hasExam ? '/exam/' : false) };

/** The page. */
export function render({ site: { frame } }: SitePage): string {
  return examRoom(frame);
}
