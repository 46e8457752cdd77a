import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import { EVERY_LOCAL } from '../../scoring/every-local.ts';

/*
 * Bundled by ../appraise.ts and run in a process of its own: says how many milliseconds the process has spent on loading
 * by the time the first reply is rated, from the bundle's first line on.
 */
appraise(EVERY_LOCAL, { message: 'My laptop does not start.', conversation: [] }, 'I am on my way.');
console.log(performance.now() - (globalThis as unknown as { loadingSince: number }).loadingSince);
