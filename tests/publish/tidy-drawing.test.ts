import { describe, expect, test } from 'vitest';
import { drawingFile } from '../../scripts/publish/drawing-file.ts';
import { tidyDrawing } from '../../scripts/publish/tidy-drawing.ts';
import { diagram } from '../support/diagram.ts';

const FLOW = diagram('flowchart LR\n  a --> b');
/** What is inside the drawing, without its name and description. */
const inside = (markup: string, viewBox = '0 0 100 50') => tidyDrawing(`<svg viewBox="${viewBox}">${markup}</svg>`, FLOW).svg.replace(/^.*<\/desc>|<\/svg>$/g, '');

describe('tidyDrawing', () => {
  test.each([
    { markup: '<rect width="9" height="9" fill="rgb(241, 242, 240)" stroke="rgb(12, 85, 87)"/>', tidy: '<rect width="9" height="9" fill="light-dark(#f3f1eb,#171f27)" stroke="light-dark(#00525e,#7dd5da)" class="fill-tint stroke-accent"/>', because: 'roles have a colour for each theme, and a class for the page' },
    { markup: '<path d="M0,0L1,1" stroke="rgb(10, 1, 2)"/>', tidy: '<path d="M0,0L1,1" stroke="currentColor"/>', because: 'ink is the ink of the page' },
    { markup: '<rect width="9" height="9" fill="rgb(200, 220, 255)"/>', tidy: '<rect width="9" height="9" fill="light-dark(#f3f1eb,#171f27)" class="fill-tint"/>', because: 'a light colour of an author’s own is a tint' },
    { markup: '<path d="M0,0L1,1" stroke="rgb(90, 10, 10)"/>', tidy: '<path d="M0,0L1,1" stroke="currentColor"/>', because: 'a dark colour of an author’s own is ink' },
    { markup: '<rect width="9" height="9" fill="rgba(0, 0, 0, 0)" stroke="rgb(10, 1, 2)"/>', tidy: '<rect width="9" height="9" fill="none" stroke="currentColor"/>', because: 'what is transparent has no fill' },
    { markup: '<circle cx="1.23456" cy="-0.04" r="10.5px"/>', tidy: '<circle cx="1.2" cy="0" r="10.5"/>', because: 'no one sees a hundredth of a pixel' },
    { markup: '<g class="node"><g><circle r="1"/></g></g>', tidy: '<circle r="1"/>', because: 'groups without a place hold nothing together' },
    { markup: '<text><tspan>two</tspan><tspan> words</tspan></text>', tidy: '<text stroke="light-dark(#fcfbf7,#0f161d)" stroke-width="4" stroke-linejoin="round" paint-order="stroke" class="stroke-paper">two words</text>', because: 'words of one label are one text, on paper' },
    { markup: '<g transform="translate(1, 2)"><rect/></g><rect fill="none"/>', tidy: '', because: 'what is not seen is not there' },
    { markup: '<marker id="x"><path d="M0,0"/></marker><circle id="y" r="1"/>', tidy: '<circle r="1"/>', because: 'nothing points to them' },
    { markup: '<marker id="x"><path d="M0,0"/></marker><path d="M0,0" fill="none" marker-end="url(#x)"/>', tidy: '<marker id="sqs-life-1"><path d="M0,0"/></marker><path d="M0,0" fill="none" marker-end="url(#sqs-life-1)"/>', because: 'ids begin with the diagram’s name' },
    { markup: '<line x1="5" y1="9" x2="5" y2="2000" stroke="rgb(10, 1, 2)"/>', tidy: '<line x1="5" y1="9" x2="5" y2="50" stroke="currentColor"/>', because: 'a lifeline ends where the picture ends' },
  ])('writes $tidy: $because', ({ markup, tidy }) => {
    expect(inside(markup)).toBe(tidy);
  });

  test.each([
    { drawn: 400, shown: 400, because: 'it fits' },
    { drawn: 700, shown: 640, because: 'it fits with labels a little smaller' },
    { drawn: 1400, shown: 1200, because: 'labels stay at 12 px, and the picture scrolls' },
  ])('shows a drawing of $drawn px at $shown px: $because', ({ drawn, shown }) => {
    expect(tidyDrawing(`<svg viewBox="0 0 ${drawn} 70"><circle r="1"/></svg>`, FLOW).width).toBe(shown);
  });

  test('names what it got instead of a drawing', () => {
    expect(() => tidyDrawing('<svg><circle r="1"/></svg>', FLOW)).toThrow(RangeError);
  });
});

describe('drawingFile', () => {
  test('is a picture for any program: plain light colours, on its own paper', () => {
    const file = drawingFile(tidyDrawing('<svg viewBox="-5 -6 100 50"><rect width="9" height="9" fill="rgb(241, 242, 240)"/></svg>', FLOW));

    expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).toContain('</desc><rect x="-5" y="-6" width="100" height="50" fill="#fcfbf7"/><rect width="9" height="9" fill="#f3f1eb" class="fill-tint"/>');
    expect(file).not.toContain('light-dark');
  });
});
