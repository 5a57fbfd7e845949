/**
 * The portal: the four tags stand in the page itself, this code only moves what surrounds them: the language, the
 * colours and the period.
 */
import '../src/define.js';
import { KpiSource } from '../src/widgets/kpi-source.js';
import { startAbout } from './about.js';
import { startGallery } from './gallery.js';
import { byId } from './page.js';
import { startPeriod } from './period.js';

const source = byId('desk', KpiSource);

startGallery();
startPeriod(source);
startAbout(source);
