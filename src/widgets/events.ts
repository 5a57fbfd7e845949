import type { Result, Where } from '../engine/result.js';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'kpi-ready': KpiReadyEvent;
    'kpi-progress': KpiProgressEvent;
    'kpi-error': KpiErrorEvent;
    'kpi-period-request': KpiPeriodRequestEvent;
    'kpi-filter-request': KpiFilterRequestEvent;
  }
}
