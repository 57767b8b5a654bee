/** Hands the reader a file. Works without storage and without the network. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the content by then; the address only holds memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
