/** A Response whose body is made while it is sent, for what is too long to be held whole. */
class StreamedResponse extends Response {
  constructor(
    readonly pieces: () => AsyncIterable<Uint8Array>,
    init: ResponseInit,
  ) {
    super(null, init);
  }
}

/** A response with this body, which only `piecesOf` reads; nothing of it is made before. */
export const streamedResponse = (pieces: () => AsyncIterable<Uint8Array>, init: ResponseInit): Response => new StreamedResponse(pieces, init);

/** The pieces of a response that is made while it is sent, or undefined of any other. Whoever stops reading them stops the making. */
export const piecesOf = (response: Response): AsyncIterable<Uint8Array> | undefined => (response instanceof StreamedResponse ? response.pieces() : undefined);
