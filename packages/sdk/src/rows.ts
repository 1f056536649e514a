/** The rows of an iteration. */
export interface CollectedRows<Row> {
  readonly rows: Row[];
  /** True where the iteration has more rows than its `max`. */
  readonly isCut: boolean;
}

/**
 * Reads an iteration to its end, or to its `max`: what is cut says so.
 *
 * @example
 * const { rows, isCut } = await toArray(dangbo.iterate(selection, { max: 500 }));
 */
export async function toArray<Row>(iteration: AsyncIterable<Row>): Promise<CollectedRows<Row>> {
  const rows: Row[] = [];
  try {
    for await (const row of iteration) rows.push(row);
    return { rows, isCut: false };
  } catch (error) {
    if (Object(error).code === 'MAX_REACHED') return { rows, isCut: true };
    throw error;
  }
}
