import { agentSatisfaction, satisfaction } from '../metrics/satisfaction.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of agents who are satisfied, as they say themselves.
 *
 * @summary Satisfaction of the agents.
 * @tagname kpi-agent-satisfaction
 */
export class KpiAgentSatisfaction extends StatElement {
  static readonly tag = 'kpi-agent-satisfaction';

  override readonly metric = agentSatisfaction;
  /** @internal */
  override readonly families = [satisfaction];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-agent-satisfaction': KpiAgentSatisfaction;
  }
}
