/** One page of a long list, and where the next begins; the last page has no `next`. */
export interface RowPage<Row, At> {
  rows: Row[];
  next?: At | undefined;
}

/** Page after page, each asked for when the one before is used up; whoever stops reading stops the asking. Pages without rows are passed over. */
export async function* pagesFrom<Row, At>(ask: (after: At | undefined) => Promise<RowPage<Row, At>>): AsyncGenerator<Row[], void, undefined> {
  for (let after: At | undefined, more = true; more; ) {
    const { rows, next } = await ask(after);
    if (rows.length > 0) yield rows;
    [after, more] = [next, next !== undefined];
  }
}
