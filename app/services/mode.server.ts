/**
 * `demo`: demo people exist and their password is shown; the default.
 * `production`: neither, and a secret must be given. Decided by the start script from the NODE_ENV that it was started with.
 */
export const isDemo = (): boolean => process.env.DESKSIDE_MODE !== 'production';
