import type { CountedFile, CountedTable } from '../../src/model/counted.js';

export declare const countedHead: Pick<CountedTable, 'facts' | 'date' | 'grain' | 'timeZone' | 'from' | 'to' | 'asOf'>;
export declare const march1: number;
export declare const countedFile: (
  ...tables: readonly (Partial<CountedTable> & Pick<CountedTable, 'columns'>)[]
) => CountedFile;
export declare const daily: CountedFile;
