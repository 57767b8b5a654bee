/** What is wrong with the focus as it is: no ring, around it or its label, or covered by something. Runs in the page. */
export function focusFault(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const name = focused.outerHTML.slice(0, 100);
  const ringed = [focused, focused.closest('label')].find((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element ?? focused);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  if (!ringed) return `no ring: ${name}`;
  const box = focused.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return top && (ringed.contains(top) || top.contains(ringed)) ? '' : `covered by ${top?.outerHTML.slice(0, 60)}: ${name}`;
}
