/** Counts a desk in a database and opens the facts as a page would. */
export async function counted(library, database, options) {
  const queries = library.factsQueries({ ...options, dialect: database.dialect });
  const results = [];
  for (const query of queries) results.push({ query, rows: await database.run(query.sql) });
  return JSON.parse(JSON.stringify(library.factsFile(results)));
}

export function openFile(library, file, settings) {
  const { dataset } = library.readPayload(file);
  return library.createEngine(dataset, settings);
}
