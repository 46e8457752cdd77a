import { fail, ok, type Result } from '#app/domain/result.ts';
import { PICTURE_BYTES, TOO_MANY_BYTES } from '#app/domain/content/picture-size.ts';

/** What was sent with a picture. */
export interface Upload {
  fileName: string;
  bytes: Buffer;
  alt: string;
}

export interface UploadRefusal {
  status: 400 | 413;
  sentence: string;
}

/** Room for the other fields of the form, and for what stands between them. */
const FORM_BYTES = 64 * 1024;

const UNREADABLE: UploadRefusal = { status: 400, sentence: 'The server could not read what was sent; choose the picture once more.' };

/** Reads the form fields `picture` and `alt`, and no more of what is sent than a picture may have. */
export async function readUpload(request: Request): Promise<Result<Upload, UploadRefusal>> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return fail(UNREADABLE);
  const body = await bodyWithin(request, PICTURE_BYTES + FORM_BYTES);
  if (!body) return fail({ status: 413, sentence: TOO_MANY_BYTES });
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData().catch(() => undefined);
  const file = form?.get('picture');
  const alt = form?.get('alt');
  if (!(file instanceof File) || (typeof alt !== 'string' && alt !== null)) return fail(UNREADABLE);
  if (file.size === 0) return fail({ status: 400, sentence: 'Choose a picture.' });
  return ok({ fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()), alt: alt ?? '' });
}

/** The whole body, or undefined as soon as it is longer than `most`; the rest is not read. */
async function bodyWithin(request: Request, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
