/** What only the cheat sheets need: the choice of services, and the button that prints. */
import './concord-sheets/concord-sheets.ts';
import './concord-print/concord-print.ts';
