import { Form } from '@remix-run/react';
import { historyText as t } from '#app/messages/studio/en-history.ts';

/** Takes the whole thing out of use, whatever its versions, or back into it. */
export function OutOfUse({ retired }: { retired: boolean }) {
  return (
    <section className="section">
      <h2>{t.use}</h2>
      <p>{retired ? t.outOfUse : t.inUse}</p>
      <Form method="post" className="section__act">
        <button className="button button--quiet" name="intent" value={retired ? 'bring-all-back' : 'retire-all'}>
          {retired ? t.bringAllBack : t.retireAll}
        </button>
      </Form>
    </section>
  );
}
