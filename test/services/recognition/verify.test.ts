import { afterEach, expect, it } from 'vitest';
import { setClock } from '#app/services/clock.server.ts';
import { getCertificate, listedCertificates, withdrawCertificate } from '#app/services/recognition/certificates.server.ts';
import { verifyCertificate } from '#app/services/recognition/verify.server.ts';
import { getPersonDuties } from '#app/services/manage/person-duties.server.ts';
import { signIn } from '#app/services/people/sign-in.server.ts';
import { db } from '#db';
import { team } from '#test/support/assigned.ts';
import { eachDatabase } from '#test/support/database.ts';
import { contentRow } from '#test/support/duties.ts';
import { organisation, person, signedIn } from '#test/support/organisation.ts';
import { certificateRow } from '#test/support/recognised.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

afterEach(() => setClock(undefined));
const CODE = '7K3M9QXAPD2T';
const HERE = '192.0.2.1';

async function certified(row: Parameters<typeof certificateRow>[2] = {}) {
  await organisation();
  await contentRow();
  const owner = await signedIn({ name: 'Zoë Nørgård' });
  await certificateRow(db(), owner, row);
  return owner;
}

eachDatabase('verifying a certificate', () => {
  it('says whose it is and what for, however the code is typed, and nothing else', async () => {
    await certified({ expires_on: '2027-09-03' });
    setClock(new Date('2026-11-22T10:00:00.000Z'));
    for (const typed of [CODE, '7k3m-9qxa-pd2t', ' 7K3M 9QXA PD2T ']) {
      expect(await verifyCertificate(typed, HERE)).toEqual({ kind: 'valid', code: '7K3M-9QXA-PD2T', name: 'Zoë Nørgård', title: 'Not just a user', issued_on: '2026-09-03', expires_on: '2027-09-03' });
    }
  });

  it('holds to the end of its last day in its own time zone', async () => {
    await certified({ expires_on: '2027-09-03' });
    const at = async (moment: string) => (setClock(new Date(moment)), (await verifyCertificate(CODE, HERE)).kind);
    // Berlin is two hours ahead of UTC then.
    expect(await at('2027-09-03T21:59:59.999Z')).toBe('valid');
    expect(await at('2027-09-03T22:00:00.000Z')).toBe('expired');
    await db().updateTable('certificate').set({ time_zone: 'Pacific/Honolulu' }).execute();
    expect(await at('2027-09-04T09:59:59.999Z')).toBe('valid');
    expect(await at('2027-09-04T10:00:00.000Z')).toBe('expired');
  });

  it('knows what is withdrawn, and does not know what was never issued, mistyped or erased', async () => {
    const owner = await certified({ revoked_at: '2026-10-01T10:00:00.000Z' });
    expect(await verifyCertificate(CODE, HERE)).toMatchObject({ kind: 'withdrawn', name: 'Zoë Nørgård' });
    for (const typed of ['7K3M-9QXA-PD2V', '7K3M-9QXA-PD2', '', "' or '1'='1", '7K3M-9QXA-PD2T2', '\u0000', '😀']) expect(await verifyCertificate(typed, HERE), typed).toEqual({ kind: 'unknown' });
    await db().deleteFrom('person').where('id', '=', owner.id).execute();
    expect(await verifyCertificate(CODE, HERE)).toEqual({ kind: 'unknown' });
  });

  it('stays valid when its owner leaves', async () => {
    await certified();
    await db().updateTable('person').set({ disabled_at: '2026-10-01T10:00:00.000Z' }).execute();
    expect(await verifyCertificate(CODE, HERE)).toMatchObject({ kind: 'valid' });
  });

  it('stops guessing from one address after thirty wrong codes, also all at once, and for nobody else', async () => {
    await certified();
    setClock(new Date('2026-11-22T10:00:00.000Z'));
    for (let n = 0; n < 40; n += 1) expect(await verifyCertificate(CODE, HERE)).toMatchObject({ kind: 'valid' });
    const wrong = await Promise.all(Array.from({ length: 45 }, (_, n) => verifyCertificate(`7K3M9QXA00${String(n).padStart(2, '0')}`, HERE)));
    expect(wrong.filter(({ kind }) => kind === 'unknown').length).toBeLessThanOrEqual(30);
    for (let n = 0; n < 31; n += 1) await verifyCertificate('7K3M9QXA0000', HERE);
    expect(await verifyCertificate(CODE, HERE)).toEqual({ kind: 'too-many' });
    expect(await verifyCertificate(CODE, '192.0.2.2')).toMatchObject({ kind: 'valid' });
    // Signing in counts for itself.
    expect(await signIn('nobody@example.org', 'wrong', HERE)).toEqual({ ok: false, error: 'wrong' });
    setClock(new Date('2026-11-22T10:16:00.000Z'));
    expect(await verifyCertificate(CODE, HERE)).toMatchObject({ kind: 'valid' });
  }, 60_000);
});

eachDatabase('a certificate’s page', () => {
  it('is open to its owner and to administrators of the organisation alone', async () => {
    const owner = await certified();
    expect(await getCertificate(owner, '7k3m-9qxa-pd2t', 'http://desk')).toMatchObject({ code: '7K3M-9QXA-PD2T', own: true, mayWithdraw: false, verifyAt: 'http://desk/verify' });
    expect(await getCertificate(await signedIn({ roles: 'administrator' }), CODE, '')).toMatchObject({ own: false, mayWithdraw: true });
    await organisation('other');
    await team('led');
    const manager = await signedIn({ roles: 'manager' });
    await db().updateTable('team').set({ manager_id: manager.id }).execute();
    await db().updateTable('person').set({ team_id: 'led' }).where('id', '=', owner.id).execute();
    for (const stranger of [await signedIn(), { ...manager, teams: ['led'] }, await signedIn({ roles: 'trainer' }), await signedIn({ roles: 'administrator', organisation_id: 'other' })]) {
      expect(await thrownStatus(getCertificate(stranger, CODE, ''))).toBe(404);
      expect(await thrownStatus(withdrawCertificate(stranger, CODE))).toBe(404);
    }
    expect(await thrownStatus(withdrawCertificate(owner, CODE))).toBe(404);
  });

  it('is withdrawn by an administrator once, with an entry in the audit log', async () => {
    const owner = await certified();
    const administrator = await signedIn({ roles: 'administrator' });
    await Promise.all([withdrawCertificate(administrator, CODE), withdrawCertificate(administrator, CODE)]);
    expect(await listedCertificates('default', owner.id)).toMatchObject([{ validity: 'withdrawn' }]);
    const entries = await db().selectFrom('audit_entry').selectAll().execute();
    expect(entries).toMatchObject([{ actor_id: administrator.id, subject_id: owner.id, action: 'withdraw-certificate' }]);
  });

  it('is not what a manager gets: they see that there is one and until when, without its code', async () => {
    const owner = await certified({ expires_on: '2027-09-03', mastered_at: '2026-09-04T10:00:00.000Z' });
    const manager = await person({ roles: 'manager' });
    await team('led', null, manager.id);
    await db().updateTable('person').set({ team_id: 'led' }).where('id', '=', owner.id).execute();
    const asker = await signedIn({ id: 'same-team', team_id: 'led' });
    const { certificates } = await getPersonDuties({ ...asker, id: manager.id, roles: ['manager'], teams: ['led'] }, owner.id);
    expect(certificates).toMatchObject([{ title: 'Not just a user', issued_on: '2026-09-03', expires_on: '2027-09-03', code: undefined }]);
    expect(JSON.stringify(certificates)).not.toMatch(/PD2T|master/);
    expect(await thrownStatus(getPersonDuties(asker, owner.id))).toBe(404);
  });
});
