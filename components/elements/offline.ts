/** What makes the site work offline, loaded by every page when it has come. */
import { keepOffline } from './keep-offline/keep-offline.ts';

void keepOffline(document.querySelector('concord-offline')!);
