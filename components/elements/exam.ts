/** The mock exam, loaded by its own pages. */
import './concord-exam/concord-exam.ts';
import './concord-offline/concord-offline.ts';
