import type { PropertyDeclarations } from 'lit';
import type { Room } from '../card.js';
import { later } from '../later.js';
import { MetricElement } from './metric-element.js';
import type { BreakdownAnswer } from './breakdown-view.js';

const code = later(() => import('./breakdown-view.js'));

/** One metric by the groups of a slice. */
export abstract class BreakdownElement extends MetricElement<BreakdownAnswer> {
  static override properties: PropertyDeclarations = {
    by: { type: String },
    sort: { type: String },
    limit: { type: Number },
  };

  /** What to slice by: `channel`, `priority`, `agent`, `team`, `type`, `source`, `tag`, … */
  declare by: string | undefined;
  /**
   * What the rows go by: `evidence` (default: the worse end of their intervals), `value`, `count` or `name`, and after
   * it `ascending` or `descending`. The headings of the table change it.
   */
  declare sort: string | undefined;
  /** No more rows than this (12): the smallest groups become one, "Other". */
  declare limit: number | undefined;

  /** @internal */
  override get details() {
    return [...super.details, this.by, this.limit];
  }

  protected override get shows() {
    return [...super.shows, this.by ?? this.metric.slices[0] ?? ''];
  }

  /** @internal */
  override get room(): Room {
    return this.metric.id === 'agent-utilization' ? 'ideal' : 'rows';
  }

  protected override makeView() {
    return code.make(({ BreakdownView }) => new BreakdownView(this));
  }
}
