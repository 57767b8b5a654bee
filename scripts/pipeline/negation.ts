const DENIES = /\b(?:not|never|no|none|nor|neither|cannot|without|w\/o|non|nothing|unable|unsupported|unavailable)\b|\b(?:can|do|does|did|is|are|was|wo|should|must|would|could|has|have|had)n[’']?t\b/i;

/** Wordings that hold a negation and deny nothing. */
const HARMLESS = /\bnot (?:only|just|necessarily)\b|\bno (?:more|less|fewer|later|longer) than\b|\bno (?:matter|doubt|limits?|upper limit|additional cost|extra cost|extra charge|additional charge|charge)\b|\bwhether or not\b|\bif not\b|\bwhy not\b|\b(?:rather than|instead of|and|but|\() ?not\b[^.;,)]*|\bnon-\w+/gi;

/**
 * Whether a statement denies something. What a statement is set off against (“pull based, not push based”) and wordings
 * like “not only”, “no more than” do not count.
 *
 * @example
 * denies('There is no VPC endpoint.') // true
 * denies('Takes no more than 10 messages.') // false
 */
export function denies(text: string): boolean {
  if (!/n[o’']|\bw\/o|without|n['’]?t\b|un(?:able|supp|avail)|never|neither/i.test(text)) return false;
  return DENIES.test(text.replace(/`[^`]*`/g, ' ').replace(HARMLESS, ' '));
}
