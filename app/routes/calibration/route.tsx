import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getCalibration, getRatedExemplar, rateExemplar } from '#app/services/review/calibration.server.ts';
import { AgreementTable } from './agreement-table.tsx';
import { Compared } from './compared.tsx';
import { Exemplar } from './exemplar.tsx';
import { Warnings } from './warnings.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(en.calibration.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const rated = new URL(request.url).searchParams.get('rated');
  return { ...(await getCalibration(person)), compared: rated === null ? undefined : await getRatedExemplar(person, rated) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const exemplar = String(form.get('exemplar'));
  const levels = [...form].flatMap(([name, value]) => (name.startsWith('level:') ? [[name.slice('level:'.length), Number(value)] as const] : []));
  const compared = await rateExemplar(person, exemplar, Object.fromEntries(levels));
  return compared ? redirect(`/calibration?rated=${encodeURIComponent(exemplar)}#compared`) : data({ refused: true }, 400);
}

export default function CalibrationPage() {
  const m = useMessages();
  const { criteria, enough, rated, total, next, compared } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <div className="page">
      <header className="page__head">
        <h1>{m.calibration.title}</h1>
        <p className="lede">{m.calibration.lede}</p>
      </header>
      <Warnings criteria={criteria} />
      {compared && <Compared {...compared} more={next !== undefined} />}
      <section className="section">
        <h2>{m.calibration.agreement}</h2>
        <p className="calibration__why">{m.calibration.agreementBody}</p>
        <AgreementTable criteria={criteria} enough={enough} />
      </section>
      {next ? <Exemplar next={next} rated={rated} total={total} refused={refused === true} /> : <p className="section">{m.calibration.allRated(total)}</p>}
    </div>
  );
}
