/** Date of a wall clock, as ISO text. */
export const isoDate = (local: number) => new Date(local).toISOString().slice(0, 10);

/** The same with the time where a day is cut. */
export const localText = (local: number) => new Date(local).toISOString().replace(/(T00:00)?:00\.000Z$/, '');
