import { data, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { en } from '#app/messages/en.ts';
import { picturesText as t } from '#app/messages/studio/en-pictures.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { PICTURE_BYTES, TOO_MANY_BYTES } from '#app/domain/content/picture-size.ts';
import { keepPicture, listPictures } from '#app/services/pictures/pictures.server.ts';
import { readUpload } from '#app/services/pictures/read-upload.server.ts';
import { requireAuthor } from '#app/services/studio/require-author.server.ts';
import styles from '#app/styles/studio.css?url';
import { PictureList } from './picture-list.tsx';
import { UploadForm } from './upload-form.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { pictures: await listPictures(person), timeZone: person.timeZone };
}

/** Takes a picture, also from a fetcher of the editor. The same picture sent twice is one, so a page loaded anew does no harm. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  requireAuthor(person);
  const upload = await readUpload(request);
  if (!upload.ok) return data({ added: undefined, mistakes: { picture: upload.error.sentence, alt: undefined }, alt: '' }, upload.error.status);
  const { alt } = upload.value;
  if (alt.trim() === '') return data({ added: undefined, mistakes: { picture: undefined, alt: t.altMissing }, alt }, 400);
  const kept = await keepPicture(person, upload.value);
  if (!kept.ok) return data({ added: undefined, mistakes: { picture: kept.error, alt: undefined }, alt }, 400);
  return data({ added: kept.value.name, mistakes: {}, alt: '' });
}

/** A picture that is too large or cannot be sent is told beside its field: an answer that nobody expects would take the whole page away, and in the editor the draft with it. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const refused = (picture: string) => ({ added: undefined, mistakes: { picture, alt: undefined }, alt: '' });
  const picture = (await request.clone().formData()).get('picture');
  if (picture instanceof File && picture.size > PICTURE_BYTES) return refused(TOO_MANY_BYTES);
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return refused(t.notSent);
    throw error;
  }
}

export default function Pictures() {
  const { pictures, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/studio">{t.studio}</Link>
        </p>
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {answer?.added && (
        <Notice title={t.added(answer.added)}>
          <p>
            {t.write} <code>{`<Picture src="${answer.added}" />`}</code>
          </p>
        </Notice>
      )}
      <UploadForm key={answer?.added} mistakes={answer?.mistakes ?? {}} alt={answer?.alt ?? ''} />
      <section className="section">
        <h2>{t.there}</h2>
        {pictures.length === 0 ? <p>{t.none}</p> : <PictureList pictures={pictures} timeZone={timeZone} />}
      </section>
    </div>
  );
}
