/** What had to be assumed while reading, for the panel that explains a number. */
export type Note =
  /** No value of the column proves which of day and month comes first. */
  | { readonly kind: 'date-order-assumed'; readonly column: string; readonly order: 'day-first' }
  /** Plain numbers whose unit neither the header nor the mapping states. */
  | { readonly kind: 'unit-assumed'; readonly column: string; readonly unit: 'minutes' }
  /** Scores above the usual 5, of a survey whose scale nothing states. */
  | { readonly kind: 'scale-assumed'; readonly column: string; readonly scale: readonly [low: number, high: number] }
  /** Ids that a spreadsheet rounded (`1.03E+13`), so that several tickets may share one. */
  | { readonly kind: 'rounded-ids'; readonly column: string }
  /** Which column was read as which field. */
  | { readonly kind: 'columns'; readonly columns: Readonly<Record<string, readonly string[]>> };
