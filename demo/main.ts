/**
 * The demo: the four tags stand in the page itself, this code only moves what surrounds them: the language,
 * the colours, the period, and the reader's own file.
 */
import '../src/define.js';
import { KpiSource } from '../src/widgets/kpi-source.js';
import { startAbout } from './about.js';
import { startEmbed } from './embed.js';
import { startLanguage } from './language.js';
import { startOwn } from './own.js';
import { byId } from './page.js';
import { startPeriod } from './period.js';
import { startTheme } from './theme.js';

const source = byId('desk', KpiSource);

startTheme();
startLanguage();
startPeriod(source);
startAbout(source);
startOwn(source);
startEmbed();
