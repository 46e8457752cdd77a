const SENTENCE = 'He looked, and the printer was online and had toner, and the other stood six metres away from it in the same room. ';

/** A page of 11 kB with about as many elements as a lesson of that size: headings, paragraphs with words in emphasis, lists. */
export function LessonLike({ name, title, done }: { name: string; title: string; done: boolean }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <header>
          <nav>
            <a href="/">Home</a> <a href="/growth">Growth</a> <a href="/account">{name}</a>
          </nav>
        </header>
        <main>
          <h1>{title}</h1>
          {['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((heading) => (
            <Section key={heading} heading={heading} />
          ))}
          {done && <p>You have read this.</p>}
        </main>
      </body>
    </html>
  );
}

function Section({ heading }: { heading: string }) {
  return (
    <section>
      <h2>{heading}</h2>
      {[1, 2, 3, 4].map((n) => (
        <p key={n}>
          {SENTENCE.repeat(2)}
          <em>A word of it</em>, and <strong>another</strong>.
        </p>
      ))}
      <ul>
        {[1, 2, 3, 4].map((n) => (
          <li key={n}>
            <a href={`#${heading}-${n}`}>{SENTENCE}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
