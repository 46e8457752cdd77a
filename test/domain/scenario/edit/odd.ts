import { chance } from '../random.ts';

/** A scenario written in a manner of its own: quotation marks, indentation, comments, one-line parts and tags over several lines. */
export const ODD = `---
# the head
title:   'Odd: one'   # kept
summary: >
  One sentence
  over two lines.
rubrics: [plain, other] # two
minutes: 3
client: { id: ann, name: Ann Example, role: Accountant }
personas:
  # the clerk
  - id: bob
    name: Bob
    role: Clerk
  - { id: cy, name: "Cy", role: Driver, look: bald }
meters: { trust: { start: 3, min: 0, max: 10 },
  calm: { start: 0, min: -5, max: 5, name: Calm } }
---

{/* ---- the first ---- */}
<Scene id='call'
       title="The &quot;call&quot;">
It rings,
and rings.

  {/* a comment
      over two lines */}

  And it *rings*.
    <Say by="ann">Half &lt; a loaf.</Say>
    <Say by='bob' when='trust &gt;= 3 and not visited:gone'>
      One paragraph,

      - and a list
    </Say> {/* said slowly */}

  <Narrate when="heard">You heard \\{it}.</Narrate>
  {/* what to do */}
  <Choice id="own" to='room' rates="empathy:3 thanks:1"
     effects='trust+2  set:heard'
     remark="It's
       yours.">
        I'll do it.
  </Choice>
  <Choice to="gone" id="bounce" when="trust > 1 or calm = 2">Open a ticket.</Choice> <Choice id="third" to="room">And?</Choice>
</Scene>
<Scene id="room">
\tWords.
\t<Reply id="say" prompt="What now?" criteria="empathy thanks">
\t\t<Model level="1" remark="Cold.">No.</Model> <Model level="3">Yes.</Model>
\t\t<When test="empathy >= 2 or thanks = 1" to="gone" effects="trust-1 unset:heard" />
\t\t<When
\t\t   test='trust < 2' to='call'/>
\t\t<Otherwise to="lane" />
\t</Reply>
</Scene>

<Scene id="lane">

- one
- two

<Otherwise to="gone"/>

</Scene>

<Scene id="bare" />

  <Ending id="gone" title="Gone" outcome="failure">Done.</Ending>
<Ending id="well" outcome='success' title="Well">All done.</Ending>
`;

/** Words that a form may be given, harmless and otherwise. */
export const BITS = ['<', '{', '}', '"', "'", '&', '&amp;', '# ', '- ', '1. ', '> ', '*', '_', '`', '\n', '\n\n', ' ', 'word', 'two words', 'import ', 'export ', '</Say>', '<Say by="x">', '{/* */}', 'é', '😀', '\\', '~~', '[a](/b)', '|', '=', 'trust', '---'];

/** Random typed text with something in it. */
export function typed(next: () => number): string {
  const text = Array.from({ length: 1 + Math.floor(next() * 6) }, () => BITS[Math.floor(next() * BITS.length)] ?? '').join('');
  return `${next() < 0.7 ? 'Say' : ''}${text}x`;
}

/** A small scenario with its parts written one way or another. */
export function oddSource(seed: number): string {
  const next = chance(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const head = one([ODD.slice(0, ODD.indexOf('\n---\n') + 5), '---\ntitle: A title\nsummary: One.\nrubrics:\n  - plain # why\n  - other\nminutes: 3\nclient:\n  id: ann\n  name: Ann\n  role: Boss # yes\nmeters:\n  trust: { start: 3, min: 0, max: 10 }\n---\n']);
  const ids = ['call', 'room', 'lane'];
  const quote = () => one(['"', "'"]);
  const attribute = (name: string, value: string) => ((q: string) => `${one([' ', ' ', '\n     '])}${name}=${q}${value}${q}`)(quote());
  const scene = (id: string) => {
    const indent = one(['', '  ', '    ', '\t']);
    const lines = Array.from({ length: Math.floor(next() * 4) }, () =>
      one([`${indent}Words of ${id},\n${indent}told.\n`, `${indent}<Say${attribute('by', 'ann')}>Hello &amp; AT&T.</Say>`, `${indent}<Say${attribute('by', 'ann')}${attribute('when', 'trust &gt; 1')}>\n${indent}   One.\n\n${indent}   Two.\n${indent}</Say>`, `${indent}{/* note */}`, `\n${indent}<Narrate${attribute('when', 'heard')}>You heard.</Narrate>\n`, `${indent}- a\n${indent}- b\n`]),
    );
    const to = () => attribute('to', one([...ids, 'good', 'bad']));
    const decision = one([
      () => Array.from({ length: 1 + Math.floor(next() * 3) }, (_, index) => one([`${indent}<Choice id="c${index}"${to()}>I.</Choice>`, `${indent}<Choice${to()}${attribute('id', `c${index}`)}${attribute('effects', 'trust+1 set:heard')}>\n${indent} Words\n\n${indent}</Choice>${one(['', ' {/* so */}'])}`])).join(one(['\n', '\n\n'])),
      () => `${indent}<Reply id="${id}-say" prompt="Now?" criteria="empathy">\n${indent}${indent}<Model level="3">Yes.</Model>\n${indent}<When test="empathy > 1"${to()} />\n${indent}<Otherwise${to()}/>\n${indent}</Reply>`,
      () => `${indent}<When test="heard"${to()} />\n\n${indent}<Otherwise${to()} />`,
    ])();
    return `<Scene id="${id}"${next() < 0.5 ? attribute('title', 'A &quot;title&quot;') : ''}>\n${lines.join('\n')}\n\n${decision}\n</Scene>`;
  };
  const endings = '<Ending id="good" title="Good" outcome="success">Well done.</Ending>\n\n  <Ending id=\'bad\' outcome="failure"\n    title="Bad">\n  Bad.\n  </Ending>';
  return `${head}\n${ids.map(scene).join(one(['\n', '\n\n', '\n\n{/* ---- */}\n\n']))}\n\n${endings}${one(['', '\n'])}`;
}
