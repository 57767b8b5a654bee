/** No letters that are mistaken for figures or for each other. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** A seed that can be read out: “7k2m-4q”. */
export function newSeed(): string {
  const name = chance(6);
  return `${name.slice(0, 4)}-${name.slice(4)}`;
}

/** Id of an attempt. Made without `randomUUID`, which plain http addresses do not have. */
export function newAttemptId(): string {
  return `a-${chance(20)}`;
}

function chance(length: number): string {
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
