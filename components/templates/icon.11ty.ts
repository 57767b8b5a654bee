/** `/icon.svg`: two lines of text and a siglum beside them, dark on light or light on dark as the system has it. */
export const data = { permalink: '/icon.svg' };

/** The drawing. */
export function render(): string {
  return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:#0b5058}@media(prefers-color-scheme:dark){path{stroke:#86cbd1}}</style><path d="M3 9h16M3 16h16M3 23h11M26 7v18" stroke-width="3" stroke-linecap="round"/></svg>\n';
}
