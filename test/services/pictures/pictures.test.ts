import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loader } from '#app/routes/pictures.$name/route.ts';
import { findPictureFile, keepPicture, listPictures } from '#app/services/pictures/pictures.server.ts';
import { picturesFolder } from '#app/services/pictures/picture-store.server.ts';
import { readUpload } from '#app/services/pictures/read-upload.server.ts';
import { PICTURE_BYTES } from '#app/domain/content/picture-size.ts';
import { readPictureFiles, takeInPictures } from '#app/services/pictures/take-in-pictures.server.ts';
import { wholeBodyOf } from '#app/services/whole-response.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { db } from '#db';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { GIF, JPEG, WEBP, png } from '#test/support/picture-bytes.ts';
import { thrownStatus } from '#test/support/thrown-status.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-pictures-'));
  vi.stubEnv('PICTURES', join(folder, 'kept'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const trainer = async () => {
  await organisation();
  return signedIn({ name: 'Henk Vos', roles: 'trainer' });
};
const keep = (person: SignedIn, fileName: string, bytes = png(), alt = 'A desk') => keepPicture(person, { fileName, bytes, alt });
const nameOf = async (kept: ReturnType<typeof keepPicture>) => {
  const answer = await kept;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value.name;
};
const files = () => readdir(join(folder, 'kept')).catch(() => []);
const rows = () => db().selectFrom('picture').selectAll().orderBy('name').execute();

eachDatabase('a picture', () => {
  it.each([
    ['a PNG', png(4, 3), 'desk.png', 'image/png', 4, 3],
    ['a GIF', GIF, 'desk.gif', 'image/gif', 1, 1],
    ['a WebP', WEBP, 'desk.webp', 'image/webp', 1, 1],
    ['a JPEG', JPEG, 'desk.jpg', 'image/jpeg', 4, 3],
  ])('that is %s is kept by its bytes, whatever its file is called', async (_, bytes, name, type, width, height) => {
    const henk = await trainer();
    expect(await nameOf(keep(henk, 'Desk.txt', bytes, '  A desk,\n tidy '))).toBe(name);
    expect(await rows()).toMatchObject([{ name, media_type: type, width, height, bytes: bytes.length, alt: 'A desk, tidy', uploaded_by: henk.id }]);
    const [hash] = await files();
    expect(await readFile(join(folder, 'kept', hash ?? ''))).toEqual(bytes);
    expect((await findPictureFile(henk, name))?.bytes.equals(bytes)).toBe(true);
    expect(await listPictures(henk)).toMatchObject([{ name, alt: 'A desk, tidy', uploadedBy: 'Henk Vos' }]);
  });

  it.each([
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\Users\\x\\My Désk (1).PNG', 'my-desk-1.png'],
    ['..', 'picture.png'],
    ['.png', 'picture.png'],
    ['日本.png', 'picture.png'],
    ['a\0b%2e%2e%2fc.png', 'a-b-2e-2e-2fc.png'],
    [`${'x'.repeat(300)}.png`, `${'x'.repeat(60)}.png`],
    ['CON.svg', 'con.png'],
  ])('from a file named %j gets a plain name', async (fileName, name) => {
    const henk = await trainer();
    expect(await nameOf(keep(henk, fileName))).toBe(name);
    expect(await files()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('never gives its name to another, and keeps its own when it comes again', async () => {
    const henk = await trainer();
    expect(await nameOf(keep(henk, 'desk.png'))).toBe('desk.png');
    expect(await nameOf(keep(henk, 'desk.png', png(4, 3, 7)))).toBe('desk-2.png');
    expect(await nameOf(keep(henk, 'desk.png'))).toBe('desk.png');
    expect(await nameOf(keep(henk, 'desk.png', png(), 'Seen another way'))).toBe('desk-3.png');
    expect(await nameOf(keep(henk, 'chair.png'))).toBe('chair.png');
    expect(await files()).toHaveLength(2);
    expect((await findPictureFile(henk, 'desk.png'))?.bytes.equals(png())).toBe(true);
  });

  it('of one name uploaded by ten at once gets ten names', async () => {
    const henk = await trainer();
    const names = await Promise.all(Array.from({ length: 10 }, (_, n) => nameOf(keep(henk, 'desk.png', png(4, 3, n)))));
    expect(new Set(names).size).toBe(10);
    expect(await files()).toHaveLength(10);
  });

  it.each([
    ['an SVG', Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /SVG/],
    ['an SVG with a byte-order mark', Buffer.from('\uFEFF<svg width="10" height="10"></svg>'), /SVG/],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), /web page/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['a BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), /BMP/],
    ['a TIFF', Buffer.concat([Buffer.from('II*\0'), Buffer.alloc(60)]), /TIFF/],
    ['an AVIF', Buffer.concat([Buffer.from('\0\0\0\x1cftypavif'), Buffer.alloc(60)]), /AVIF/],
    ['a program', Buffer.from('\x7fELF\x02\x01'), /no PNG, JPEG, WebP or GIF/],
    ['nothing', Buffer.alloc(0), /empty/],
    ['a PNG that is cut off', png().subarray(0, 20), /damaged|cut off/],
    ['a PNG without its end', png().subarray(0, -12), /cut off/],
    ['a PNG with a page behind it', Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')]), /goes on/],
    ['a GIF with a program behind it', Buffer.concat([GIF, Buffer.from('/*PK*/alert(1)')]), /goes on/],
    ['a script that begins like a GIF', Buffer.from('GIF89a=1;alert(1)//;'), /4000/],
    ['a WebP with an archive behind it', Buffer.concat([WEBP, Buffer.from('PK\x03\x04 and more')]), /goes on/],
    ['a PNG by its name alone', Buffer.from('words'), /no PNG/],
    ['too many bytes', Buffer.concat([png(), Buffer.alloc(PICTURE_BYTES)]), /2 MB/],
    ['too wide', png(4001, 1), /4001 by 1/],
    ['too high', png(1, 4001), /4000/],
  ])('that is %s is refused with a sentence, and nothing is kept', async (_, bytes, sentence) => {
    const henk = await trainer();
    expect(await keep(henk, 'desk.png', bytes)).toEqual({ ok: false, error: expect.stringMatching(sentence) as string });
    expect([await rows(), await files()]).toEqual([[], []]);
  });

  it('without words for those who do not see it is refused', async () => {
    const henk = await trainer();
    for (const alt of ['', ' \n ', 'x'.repeat(501)]) expect(await keep(henk, 'desk.png', png(), alt)).toMatchObject({ ok: false });
    expect([await rows(), await files()]).toEqual([[], []]);
  });

  it('is taken from trainers alone, and shown to everybody of their organisation and nobody else', async () => {
    const henk = await trainer();
    await organisation('other');
    const stranger = await signedIn({ organisation_id: 'other', roles: 'trainer' });
    await nameOf(keep(henk, 'desk.png'));
    expect(await thrownStatus(keep(await signedIn(), 'x.png'))).toBe(404);
    expect(await thrownStatus(keep(await signedIn({ roles: 'manager' }), 'x.png'))).toBe(404);
    expect(await thrownStatus(listPictures(await signedIn()))).toBe(404);
    expect(await findPictureFile(await signedIn(), 'desk.png')).toMatchObject({ mediaType: 'image/png' });
    expect(await findPictureFile(stranger, 'desk.png')).toBeUndefined();
    expect(await listPictures(stranger)).toEqual([]);
    // The same name is another picture there.
    await nameOf(keep(stranger, 'desk.png', png(2, 2)));
    expect((await findPictureFile(stranger, 'desk.png'))?.bytes.equals(png(2, 2))).toBe(true);
    expect((await findPictureFile(henk, 'desk.png'))?.bytes.equals(png())).toBe(true);
  });

  it('stays when the person who uploaded it is no longer there', async () => {
    const henk = await trainer();
    await nameOf(keep(henk, 'desk.png'));
    await db().deleteFrom('person').where('id', '=', henk.id).execute();
    expect(await listPictures(await signedIn({ roles: 'trainer' }))).toMatchObject([{ name: 'desk.png', uploadedBy: '' }]);
  });

  it('is served as what it is and nothing more, to be kept for this session', async () => {
    const henk = await trainer();
    await nameOf(keep(henk, 'desk.png'));
    const get = (name: string, person: SignedIn | undefined) => loader({ request: new Request(`http://x/pictures/${name}`), params: { name }, context: { signedIn: async () => person, nonce: '', networkAddress: '' } });
    const response = await get('desk.png', henk);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'Cookie',
    });
    expect((await wholeBodyOf(response))?.equals(png())).toBe(true);
    expect(await thrownStatus(get('desk.png', undefined))).toBe(401);
    for (const name of ['none.png', '../desk.png', '']) expect(await thrownStatus(get(name, henk))).toBe(404);
  });

  it('of the content folder is taken in under its own name, and what is wrong with others is told', async () => {
    const henk = await trainer();
    await mkdir(join(folder, 'pictures'));
    const put = (name: string, bytes: Buffer) => writeFile(join(folder, 'pictures', name), bytes);
    await put('desk.png', png());
    await put('Big Desk.png', png());
    await put('evil.svg', Buffer.from('<svg/>'));
    await put('evil.png', Buffer.from('<svg/>'));
    await put('wrong.gif', png());
    await put('huge.png', Buffer.concat([png(), Buffer.alloc(PICTURE_BYTES)]));
    const take = async () => takeInPictures('default', await readPictureFiles(folder));
    const problems = await take();
    expect(problems.map(({ path }) => path)).toEqual(['pictures/Big Desk.png', 'pictures/evil.png', 'pictures/evil.svg', 'pictures/huge.png', 'pictures/wrong.gif']);
    expect(await take()).toEqual(problems);
    expect((await listPictures(henk)).map(({ name }) => name)).toEqual(['desk.png']);
    await put('desk.png', png(9, 9));
    expect((await take())[1]).toMatchObject({ path: 'pictures/desk.png', severity: 'error', message: expect.stringContaining('another picture') as string });
    expect((await findPictureFile(henk, 'desk.png'))?.bytes.equals(png())).toBe(true);
  });
});

it('a content folder without pictures has none', async () => expect(await readPictureFiles(folder)).toEqual([]));

it('pictures lie beside the SQLite file, unless a folder is set', () => {
  vi.stubEnv('PICTURES', '');
  vi.stubEnv('DATABASE_URL', 'file:/srv/deskside/deskside.sqlite');
  expect(picturesFolder()).toBe('/srv/deskside/pictures');
  vi.stubEnv('DATABASE_URL', 'postgres://u:p@localhost/x');
  expect(picturesFolder()).toBe(join(process.cwd(), 'data/pictures'));
  vi.stubEnv('PICTURES', '/elsewhere');
  expect(picturesFolder()).toBe('/elsewhere');
});

function formRequest(form: FormData): Request {
  return new Request('http://x/studio/pictures', { method: 'POST', body: form });
}

it('reads an upload, and no more of it than a picture may have', async () => {
  const form = new FormData();
  form.set('alt', 'A desk');
  form.set('picture', new File([new Uint8Array(png())], 'a/b/desk.png'));
  const read = await readUpload(formRequest(form));
  expect(read).toMatchObject({ ok: true, value: { alt: 'A desk' } });
  expect(read.ok && read.value.bytes.equals(png())).toBe(true);

  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } };
  expect(await readUpload(new Request('http://x/', init))).toMatchObject({ ok: false, error: { status: 413 } });
  expect(given).toBeLessThan(PICTURE_BYTES + 1_000_000);
});

it.each([
  ['no file', { alt: 'x' }],
  ['words in the file’s place', { alt: 'x', picture: 'words' }],
])('refuses an upload with %s', async (_, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  expect(await readUpload(formRequest(form))).toMatchObject({ ok: false, error: { status: 400 } });
});

it('refuses an upload that is no such form', async () => {
  for (const type of ['application/json', 'multipart/form-data; boundary=x', 'multipart/form-data']) {
    const request = new Request('http://x/', { method: 'POST', body: 'words', headers: { 'Content-Type': type } });
    expect(await readUpload(request)).toMatchObject({ ok: false, error: { status: 400 } });
  }
  const empty = new FormData();
  empty.set('picture', new File([], 'x.png'));
  expect(await readUpload(formRequest(empty))).toMatchObject({ ok: false, error: { status: 400, sentence: 'Choose a picture.' } });
});
