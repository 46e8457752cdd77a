import { redirect } from '@remix-run/node';

/** Where trainers found the content before there was the Studio. */
export const loader = () => redirect('/studio', 301);
