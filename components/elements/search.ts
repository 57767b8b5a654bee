/** The search, loaded when a reader opens it. */
import './concord-search/concord-search.ts';
