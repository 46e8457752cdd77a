import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCall } from '#app/services/api/answer-call.server.ts';

/** Every address of the API: which there are stands in services/api/operations. It has no action, for it changes nothing. */
export const loader = ({ request, context }: LoaderFunctionArgs) => answerCall(request, context.networkAddress);
