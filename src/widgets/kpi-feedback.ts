import { feedback, feedbackResponseRate } from '../metrics/feedback.js';
import { StatElement } from './views/stat-element.js';

/**
 * Shows the share of feedback that gets an answer.
 *
 * @summary Answered feedback.
 * @tagname kpi-feedback
 */
export class KpiFeedback extends StatElement {
  static readonly tag = 'kpi-feedback';

  override readonly metric = feedbackResponseRate;
  /** @internal */
  override readonly families = [feedback];
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-feedback': KpiFeedback;
  }
}
