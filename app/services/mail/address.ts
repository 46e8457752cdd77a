/** Whether this is one bare address, in any script, that can stand in a header and in a command to a mail server without becoming anything else. */
export const isAddress = (text: string): boolean => text.length <= 254 && /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u.test(text);

/** Words on one line: line breaks and other control characters become spaces, so that no header can grow out of them. */
export const oneLine = (text: string, most = 500): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim().slice(0, most);
