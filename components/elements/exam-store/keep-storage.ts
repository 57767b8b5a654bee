/**
 * Asks the browser not to clear this site's storage when room is short. A promise that browsers keep as they like, so the
 * export stays one click away whatever the answer.
 *
 * @param storage `navigator.storage`; `undefined` in old browsers and on insecure addresses.
 */
export async function keepStorage(storage: Pick<StorageManager, 'persist' | 'persisted'> | undefined): Promise<'kept' | 'may-be-cleared' | 'unknown'> {
  try {
    if (!storage) return 'unknown';
    return (await storage.persisted()) || (await storage.persist()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}
