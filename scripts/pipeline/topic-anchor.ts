/** Ids that the frame of a reference page has for itself: an id must not stand twice on a page. */
const OF_THE_FRAME = ['text', 'services', 'contents', 'limits-at-a-glance', 'often-confused'];

/** Where a topic stands on its page. */
export function anchorOf(topic: string): string {
  return OF_THE_FRAME.includes(topic) ? `${topic}-topic` : topic;
}
