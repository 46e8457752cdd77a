import { useMessages } from '#app/messages/use-messages.ts';

/** Where the lesson's facts come from. */
export function Sources({ sources }: { sources: { title: string; url?: string | undefined }[] }) {
  const m = useMessages();
  if (sources.length === 0) return null;
  return (
    <section className="section sources">
      <h2>{m.lesson.sources}</h2>
      <ul className="ruled">
        {sources.map((source) => (
          <li key={source.title}>{source.url ? <a href={source.url}>{source.title}</a> : source.title}</li>
        ))}
      </ul>
    </section>
  );
}
