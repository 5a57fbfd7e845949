import { clickhouse } from './clickhouse.mjs';
import { duckdb } from './duckdb.mjs';
import { postgres } from './postgres.mjs';
import { yearOf } from './year.mjs';

/** Where `npm run test:databases` has started servers: JSON of what they answer to, or why there are none. */
const started = JSON.parse(process.env.KPI_DATABASES ?? '{}');
const asked = process.env.KPI_DATABASES !== undefined;

/**
 * The databases to test with: DuckDB always, the others where they have been started. `year` gives one with that many
 * tickets of a year, made inside it.
 */
export const databases = [
  { name: 'DuckDB', open: () => duckdb(), year: yearOf.duckdb, skip: false },
  ...(asked
    ? [
        {
          name: 'PostgreSQL',
          open: async () => postgres(started.postgres),
          skip: started.postgres ? false : started.whyNoPostgres,
        },
        {
          name: 'two shards of ClickHouse',
          open: async () => clickhouse(started.clickhouse),
          year: (size) => yearOf.clickhouse(size, { urls: started.clickhouse }),
          skip: started.clickhouse ? false : started.whyNoClickHouse,
        },
      ]
    : []),
];
