import type { ExamFrame } from '../../scripts/domain/site.ts';
import type { PerItem } from './page-data.ts';
import { examRoom } from './parts/exam-room.ts';

/** `/exam/<code>/`: the mock exam for one version. */
export const data = {
  pagination: { data: 'site.frame.exams', size: 1, alias: 'item' },
  permalink: ({ site, item }: PerItem<ExamFrame>) => (site.frame.hasExam ? `/exam/${item.id}/` : false),
};

/** The page. */
export function render({ site: { frame }, item }: PerItem<ExamFrame>): string {
  return examRoom(frame, item);
}
