/** How the client's lines, and so the texts, differ from scene to scene. */
const LINES = ['I have waited for an hour. What are you going to do about it?', 'It was working on Friday, and nobody has touched it.', 'My whole team is sitting here with their hands in their laps.'];

/** A sound scenario of so many scenes, about 680 bytes each, whose plays all come to its one ending. */
export function bigScenario(scenes: number): string {
  const to = (index: number) => (index >= scenes ? 'won' : `s${index}`);
  const head = `---
title: The longest week
summary: A scenario as long as anybody could write one, to see how the Studio bears it.
rubrics: [it-service]
minutes: 90
client: { id: dana, name: Dana Whitfield, role: VP Engineering }
meters: { trust: { start: 3, min: 0, max: 10 } }
---
`;
  const parts = Array.from(
    { length: scenes },
    (_, index) => `<Scene id="s${index}" title="Scene number ${index}">
  The phone rings again, and it is ${index} past the hour.

  <Say by="dana">${LINES[index % LINES.length]}</Say>
  <Choice id="own" to="${to(index + 1)}" rates="responsiveness:3 empathy:2" effects="trust+1" remark="You took it on, and she need not ask twice.">
    I will log it myself, stay with it, and ring you before noon.
  </Choice>
  <Choice id="ask" to="${to(index + 2)}" rates="responsiveness:2" remark="A fair question, and she has nothing in her hand yet.">
    Tell me what you saw first, please.
  </Choice>
  <Choice id="bounce" to="${to(index + 3)}" rates="responsiveness:0" effects="trust-3" remark="True to the process.">
    You need to open a ticket.
  </Choice>
</Scene>
`,
  );
  return `${head}\n${parts.join('\n')}\n<Ending id="won" title="Won" outcome="success">\n  Well done.\n</Ending>\n`;
}
