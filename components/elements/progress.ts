/** The progress page, loaded by it alone. */
import './concord-progress/concord-progress.ts';
