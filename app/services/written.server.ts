/**
 * Words as a form brings them, as they are kept: a line break is one sign, which plain forms send as two, so that evidence
 * stands where it stood; U+0000 is left out, which nobody writes and PostgreSQL does not keep.
 */
export const writtenIn = (form: FormData, name = 'text'): string => String(form.get(name) ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '');
