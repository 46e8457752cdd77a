/** A Response whose body is at hand as it is: to read it back through a stream costs as much as a query. */
class WholeResponse extends Response {
  constructor(
    readonly whole: Buffer,
    init: ResponseInit,
  ) {
    super(null, init);
  }
}

/** A response with this body, which only `wholeBodyOf` reads. */
export const wholeResponse = (body: Buffer, init: ResponseInit): Response => new WholeResponse(body, init);

/** `value` as JSON. */
export const wholeJson = (value: unknown, status: number): Response =>
  wholeResponse(Buffer.from(JSON.stringify(value)), { status, headers: { 'Content-Type': 'application/json' } });

/** The body of a response, or null where it has none. */
export async function wholeBodyOf(response: Response): Promise<Buffer | null> {
  if (response instanceof WholeResponse) return response.whole;
  return response.body && Buffer.from(await response.arrayBuffer());
}
