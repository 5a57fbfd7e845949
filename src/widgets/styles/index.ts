import { plotStyles } from '../../charts/plot.styles.js';
import { card } from './card.styles.js';
import { chipStyles } from './chip.styles.js';
import { controls } from './controls.styles.js';
import { directionStyles } from './direction.styles.js';
import { figures } from './figures.styles.js';
import { inherited } from './inherited.styles.js';
import { paper } from './paper.styles.js';
import { room } from './room.styles.js';
import { states } from './states.styles.js';
import { table } from './table.styles.js';
import { ticketsStyles } from './tickets.styles.js';
import { tokens } from './tokens.styles.js';
import { views } from './views.styles.js';

/** What every widget looks like. */
export const widgetStyles = [
  tokens,
  inherited,
  card,
  ...room,
  figures,
  controls,
  table,
  states,
  views,
  ticketsStyles,
  chipStyles,
  directionStyles,
  plotStyles,
  paper,
];
