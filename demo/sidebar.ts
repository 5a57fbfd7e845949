/** Beside a ticket, in the 320 pixels that a help desk gives. */
import '../src/define.js';
import { startGallery } from './gallery.js';

startGallery();
