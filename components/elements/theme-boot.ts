/**
 * Sets the reader's theme before the first paint: loaded in the head without `defer`, so that no page flashes.
 */
import { readTheme } from '../../scripts/domain/theme.ts';
import { memory } from './memory.ts';

const theme = readTheme(memory.read('theme'));
if (theme !== 'system') document.documentElement.dataset.theme = theme;
