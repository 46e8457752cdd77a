import type { Weights } from './scorer/model.ts';
import { unpack } from './scorer/packed.ts';
import packed from './weights.json' with { type: 'json' };

let read: Weights | undefined;

/** The trained scorer that is shipped. Unpacked at the first call, so that starting the app does not wait for it. */
export const getWeights = (): Weights => (read ??= unpack(packed));
