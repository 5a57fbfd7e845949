import type { Engine } from '../engine/engine.js';
import type { Fact, Query, Result, Where } from '../engine/result.js';
import { shownFacts } from './few-agents.js';
import type { Selection } from './selection.js';
import type { State } from './state.js';

const upwards = { bubbles: true, composed: true } as const;

/** Numbers are on screen. On a `<kpi-source>`: the data are read and its widgets can ask. */
export class KpiReadyEvent extends Event {
  static readonly type = 'kpi-ready';

  /** The main answer of the widget; absent on a `<kpi-source>`. */
  readonly result: Result | undefined;

  constructor(result?: Result) {
    super(KpiReadyEvent.type, upwards);
    this.result = result;
  }
}

/** A `<kpi-source>` is loading page after page. */
export class KpiProgressEvent extends Event {
  static readonly type = 'kpi-progress';

  readonly loaded: number;
  /** Absent where the source does not say how many there are. */
  readonly total: number | undefined;

  constructor(loaded: number, total: number | undefined) {
    super(KpiProgressEvent.type, upwards);
    this.loaded = loaded;
    this.total = total;
  }
}

/** The element cannot show its numbers. The reader sees a message; `cause` is for the developer. */
export class KpiErrorEvent extends Event {
  static readonly type = 'kpi-error';

  /** What went wrong, in the words of `SourceError` (`http`, `network`, `empty`, ...) or of the settings (`bad-period`, ...). */
  readonly code: string;
  readonly cause: unknown;

  constructor(code: string, cause: unknown) {
    super(KpiErrorEvent.type, upwards);
    this.code = code;
    this.cause = cause;
  }
}

/** Asks for another period. `preventDefault()` keeps the source from answering. */
export class KpiPeriodRequestEvent extends Event {
  static readonly type = 'kpi-period-request';

  /** A period in the words of the attribute `period`. */
  readonly period: string;

  constructor(period: string, init?: EventInit) {
    super(KpiPeriodRequestEvent.type, { ...upwards, cancelable: true, ...init });
    this.period = period;
  }
}

/** Asks for other filters. `preventDefault()` keeps the source from answering. */
export class KpiFilterRequestEvent extends Event {
  static readonly type = 'kpi-filter-request';

  /** All filters that shall hold from now on; an empty object takes them off. */
  readonly where: Where;

  constructor(where: Where, init?: EventInit) {
    super(KpiFilterRequestEvent.type, { ...upwards, cancelable: true, ...init });
    this.where = where;
  }
}

/**
 * The reader has chosen marks of a widget, or has taken the choice back. `preventDefault()` keeps the other widgets from
 * following.
 */
export class KpiSelectEvent extends Event {
  static readonly type = 'kpi-select';

  /** What is selected from now on; absent when nothing is. */
  readonly selection: Selection | undefined;
  /** What the rows behind the marks are asked for with: `engine.facts(query)`. */
  readonly query: Query;
  readonly #engine: Engine;

  constructor(selection: Selection | undefined, query: Query, engine: Engine) {
    super(KpiSelectEvent.type, { ...upwards, cancelable: true });
    this.selection = selection;
    this.query = query;
    this.#engine = engine;
  }

  /**
   * The rows behind the marks, with the records that they come from; read when asked for. None where so few agents
   * answered that they could be known.
   */
  get facts(): readonly Fact[] {
    return shownFacts(this.#engine, this.query);
  }

  /** Ids of the tickets behind the marks, each once. */
  get ids(): readonly string[] {
    return [...new Set(this.facts.flatMap(({ ticket }) => ticket ?? []))];
  }
}

/** What the widgets of a source ask with has changed: by readers, or by the page. */
export class KpiStateEvent extends Event {
  static readonly type = 'kpi-state';

  readonly state: State;

  constructor(state: State) {
    super(KpiStateEvent.type, upwards);
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kpi-ready': KpiReadyEvent;
    'kpi-progress': KpiProgressEvent;
    'kpi-error': KpiErrorEvent;
    'kpi-period-request': KpiPeriodRequestEvent;
    'kpi-filter-request': KpiFilterRequestEvent;
    'kpi-select': KpiSelectEvent;
    'kpi-state': KpiStateEvent;
  }
}
