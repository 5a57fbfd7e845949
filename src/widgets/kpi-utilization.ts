import { agents, agentUtilization } from '../metrics/agents.js';
import { BreakdownElement } from './views/breakdown-element.js';

/**
 * Shows how much of their available time agents are busy, by agent.
 *
 * @summary Utilisation of the agents.
 * @tagname kpi-utilization
 */
export class KpiUtilization extends BreakdownElement {
  static readonly tag = 'kpi-utilization';

  override readonly metric = agentUtilization;
  /** @internal */
  override readonly families = [agents];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-utilization': KpiUtilization;
  }
}
