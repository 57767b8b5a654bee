const pages = new Map<string, Promise<Document>>();

/**
 * Fetches another page of the site, each only once. It is parsed and none of its scripts run; the request does it itself,
 * since markup handed over as text would need a Trusted Types policy.
 *
 * @param address Without a fragment.
 */
export function fetchPage(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const fetched = request(address);
  pages.set(address, fetched);
  fetched.catch(() => pages.delete(address));
  return fetched;
}

function request(address: string): Promise<Document> {
  return new Promise((done, fail) => {
    const page = new XMLHttpRequest();
    page.open('GET', address);
    page.responseType = 'document';
    page.onload = () => (page.status === 200 && page.responseXML ? done(page.responseXML) : fail(new Error(`${address} answered with ${page.status}`)));
    page.onerror = () => fail(new Error(`${address} did not answer`));
    page.send();
  });
}
