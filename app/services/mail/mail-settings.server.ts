import { DEFAULT_QUIET, type QuietHours } from '#app/domain/cohort/quiet-hours.ts';
import type { Db } from '#db';
import { listSettings, saveSetting } from '#db/queries/settings.ts';

const isTime = (text: string | undefined): text is string => /^([01]\d|2[0-3]):[0-5]\d$/.test(text ?? '');

/** An organisation's quiet hours; what is not set, or is no time of day, is as everywhere. */
export async function quietHoursOf(db: Db, organisationId: string): Promise<QuietHours> {
  const kept = new Map((await listSettings(db, organisationId)).map(({ name, value }) => [name, value]));
  const [from, to, weekends] = ['mail-quiet-from', 'mail-quiet-to', 'mail-weekends'].map((name) => kept.get(name));
  return {
    from: isTime(from) ? from : DEFAULT_QUIET.from,
    to: isTime(to) ? to : DEFAULT_QUIET.to,
    weekends: weekends === undefined ? DEFAULT_QUIET.weekends : weekends === 'on',
  };
}

/** Keeps an organisation's quiet hours. False, with nothing kept, when one of them is no time of day (HH:MM). */
export async function saveQuietHours(db: Db, organisationId: string, { from, to, weekends }: QuietHours): Promise<boolean> {
  if (!isTime(from) || !isTime(to)) return false;
  await saveSetting(db, organisationId, 'mail-quiet-from', from);
  await saveSetting(db, organisationId, 'mail-quiet-to', to);
  await saveSetting(db, organisationId, 'mail-weekends', weekends ? 'on' : 'off');
  return true;
}
