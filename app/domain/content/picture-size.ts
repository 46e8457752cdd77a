/** Largest picture that is taken, in bytes. */
export const PICTURE_BYTES = 2 * 1024 * 1024;

/** Why a larger one is not taken. */
export const TOO_MANY_BYTES = 'This picture is larger than 2 MB; make it smaller.';
