import type { MetaFunction } from '@remix-run/node';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.privacy.title) }];

export default function Privacy() {
  const { privacy } = useMessages();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <h1>{privacy.title}</h1>
        <p className="lede">{privacy.lede}</p>
      </header>
      <dl className="facts">
        {privacy.rules.map((rule) => (
          <div key={rule.who}>
            <dt>{rule.who}</dt>
            <dd>{rule.sees}</dd>
          </div>
        ))}
      </dl>
      <p className="section">{privacy.offline}</p>
      {privacy.sections.map((section) => (
        <section key={section.title} className="section">
          <h2>{section.title}</h2>
          <div className="prose">
            {section.body.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
