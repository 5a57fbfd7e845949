/** The reader's own file, as a board. */
import '../src/define.js';
import { KpiSource } from '../src/widgets/kpi-source.js';
import { startGallery } from './gallery.js';
import { startOwn } from './own.js';
import { byId } from './page.js';

startGallery();
startOwn(byId('desk', KpiSource));
