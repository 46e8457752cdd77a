import { randomUUID } from 'node:crypto';
import { findSignedIn, type SignedIn } from './people/signed-in.server.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Names the scripts of this response in its content security policy. */
    nonce: string;
    /** The network address that the request came from. */
    networkAddress: string;
    /** Who asks; looked up at most once a request, however many loaders ask. */
    signedIn: () => Promise<SignedIn | undefined>;
  }
}

/** What the server hands to every loader and action of one request. */
export function createLoadContext(cookieHeader: string | null, networkAddress: string) {
  let person: Promise<SignedIn | undefined> | undefined;
  return {
    nonce: randomUUID(),
    networkAddress,
    signedIn: () => (person ??= findSignedIn(cookieHeader)),
  };
}
