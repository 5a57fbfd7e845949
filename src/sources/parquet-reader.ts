/** The library that reads Parquet: a file of its own in every build (`kpi-parquet.js` beside `kpi-elements.js`), since few pages need it. */
export { parquetReadObjects } from 'hyparquet';
