/** Size of a page of a PDF, in points of 1/72 inch. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
}

/** Reads the pages of a PDF that Chromium wrote: their dictionaries stand in it as plain text. */
export function pdfPages(pdf: Uint8Array): PdfPage[] {
  const text = Buffer.from(pdf).toString('latin1');
  const pages = text.matchAll(/\/Type \/Page\b[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...pages].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}
