/** The browser's Trusted Types, as far as they are used here; the types of pages do not know them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

/**
 * Gives the worker's address the form that the security policy asks for. The site's own Trusted Types policy, `app`, takes
 * this one address and refuses every other.
 *
 * @param address Whole address of the worker's script.
 * @throws TypeError when called a second time on a page: the policy exists once.
 */
export function workerAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('app', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`“${asked}” is not the script of this site’s worker.`);
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
