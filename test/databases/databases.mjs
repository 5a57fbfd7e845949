import { duckdb } from './duckdb.mjs';

/** The databases to test with. Those beside DuckDB run only where `npm run test:databases` has started them. */
export const databases = [{ name: 'DuckDB', open: duckdb, skip: false }];
