/** A screen on a wall: nobody touches it. */
import '../src/define.js';
import { KpiSource } from '../src/widgets/kpi-source.js';
import { startAbout } from './about.js';
import { startGallery } from './gallery.js';
import { byId } from './page.js';

startGallery();
startAbout(byId('desk', KpiSource));
