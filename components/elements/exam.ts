/** The mock exam, loaded by its own pages. */
import './concord-exam/concord-exam.ts';
