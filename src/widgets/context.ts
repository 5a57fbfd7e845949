import { createContext } from '@lit/context';
import type { Hub } from './hub.js';

/** A `<kpi-source>` gives its hub to what stands inside. The number is the version of what a hub can be asked. */
export const hubContext = createContext<Hub>(Symbol.for('kpi-elements/hub/1'));
