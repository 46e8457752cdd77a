/** The learner's own words, exactly as written: no markup is read in them, line breaks stay, any script reads its own way. */
export function WrittenWords({ text }: { text: string }) {
  return text.split(/\n+/).map((line, i) => (
    <p key={i} dir="auto">
      {line}
    </p>
  ));
}
