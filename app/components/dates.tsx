import { useMessages } from '#app/messages/use-messages.ts';

/** A moment (ISO 8601) as a day in a time zone, such as "3 May 2026". The zone is named so that server and browser agree. */
export function Day({ at, timeZone }: { at: string; timeZone: string }) {
  const { locale } = useMessages();
  return <time dateTime={at}>{new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(at))}</time>;
}

/** A calendar date (YYYY-MM-DD), which has no time zone. */
export function CalendarDay({ date }: { date: string }) {
  return <Day at={date} timeZone="UTC" />;
}

/** A moment (ISO 8601) with its time of day, such as "3 May 2026, 14:05". */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const { locale } = useMessages();
  return <time dateTime={at}>{new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))}</time>;
}
