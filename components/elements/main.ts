/** What every page needs at once. Search comes when it is asked for. */
import './concord-theme/concord-theme.ts';
import './concord-seek/concord-seek.ts';
import './concord-services/concord-services.ts';
import './concord-contents/concord-contents.ts';
import './concord-sigla/concord-sigla.ts';
import './concord-self-test/concord-self-test.ts';
import './concord-copy/concord-copy.ts';
import './concord-offline/concord-offline.ts';
