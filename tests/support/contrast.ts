import type { Page } from 'playwright-core';

/**
 * Contrast of a colour of an element with the first opaque background behind it, as WCAG counts it: 1 to 21.
 *
 * @param on What it is drawn on, where that is not a box around it.
 */
export async function contrast(page: Page, selector: string, property: string, on = selector): Promise<number> {
  return page.locator(selector).first().evaluate((element, { name, ground }) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const rgba = (colour: string) => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    let behind: Element | null = document.querySelector(ground);
    while (behind && rgba(getComputedStyle(behind).backgroundColor)[3] !== 255) behind = behind.parentElement;
    const back = luminance(rgba(behind ? getComputedStyle(behind).backgroundColor : 'Canvas'));
    const fore = luminance(rgba(getComputedStyle(element).getPropertyValue(name)));
    return (Math.max(back, fore) + 0.05) / (Math.min(back, fore) + 0.05);
  }, { name: property, ground: on });
}
