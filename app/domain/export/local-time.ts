/** A way to write moments (ISO 8601) as `YYYY-MM-DD HH:MM` in one time zone; what is no moment stays as it is. */
export function localTimes(timeZone: string): (moment: string) => string {
  // Sweden writes dates so; a formatter that is made once is many times quicker than one for each moment.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (moment) => {
    const at = Date.parse(moment);
    return Number.isNaN(at) ? moment : format.format(at);
  };
}
