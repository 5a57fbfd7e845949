/** Counts a desk in a database and opens the facts as a page would. */
export async function counted(library, database, options) {
  const queries = library.factsQueries({ ...options, dialect: database.dialect });
  return JSON.parse(JSON.stringify(await library.countFacts(queries, database.stream ?? database.run)));
}

export function openFile(library, file, settings) {
  const { dataset } = library.readPayload(file);
  return library.createEngine(dataset, settings);
}
