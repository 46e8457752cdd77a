/** The time zone of this IANA name, or where there is none such, the other. */
export function knownZone(name: string, otherwise: string): string {
  for (const zone of [name, otherwise]) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return zone;
    } catch {
      continue;
    }
  }
  return 'UTC';
}
