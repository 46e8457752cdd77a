import type { ContentFile } from '#app/services/content/content-files.server.ts';
import { publishContent, type Published } from '#app/services/content/publish-content.server.ts';

/** Two criteria of four levels, of which the first weighs twice, and one that is done or not done. */
export const RUBRIC = `title: Plain service
about: Three things to show.
mastery: 0.7
criteria:
  - id: empathy
    name: Empathy
    about: You say that you see what it is like for them.
    scale: levels
    weight: 2
    rater: self
    descriptors: [No sign of it., A token., Clearly there., All through it.]
  - id: clarity
    name: Clarity
    about: You say it plainly.
    scale: levels
    rater: self
    descriptors: [Nobody could follow., A few could., Most could., Anybody could.]
  - id: thanks
    name: Thanks
    about: You thank them.
    scale: done
    rater: self
    descriptors: [Not done., Done.]
`;

/**
 * Four moves: a choice (`kind`, `curt`, `eager`), a choice (`fetch`, `wait`, and `lend` only after `kind`), a reply, a page
 * that goes on to `friends` (a success) after empathy of 2 or more with thanks, else to `cold` (a failure).
 */
export const SCENARIO = `---
title: The lost charger
summary: A colleague has lost a charger, and you have two minutes.
rubrics: [plain]
minutes: 3
client: { id: ada, name: Ada Lund, role: Accountant }
meters: { trust: { start: 3, min: 0, max: 10 } }
---
<Scene id="opening" title="The phone rings">
  It is nearly five and the corridor has gone quiet.
  <Say by="ada">My charger has walked off with somebody.</Say>
  <Choice id="kind" to="desk" rates="empathy:2 clarity:3" effects="trust+2 set:kind" remark="It sounds like a person talking.">That is a poor end to a day. I will look for one.</Choice>
  <Choice id="curt" to="desk" rates="empathy:0 clarity:1" effects="trust-2" remark="True, and of no help to her.">Have you looked in your bag?</Choice>
  <Choice id="eager" to="desk" rates="empathy:3 clarity:0" effects="trust+1" remark="Warm, and nobody knows what happens next.">Oh no, oh dear, how awful, we shall see!</Choice>
</Scene>
<Scene id="desk">
  <Say by="ada" when="kind">You are the first to say so.</Say>
  <Say by="ada">I leave at six.</Say>
  <Choice id="fetch" to="letter" rates="empathy:1 clarity:1">I will be up with a charger before six.</Choice>
  <Choice id="wait" to="letter" rates="clarity:2" effects="trust-1">There is a form for this, and it takes a day.</Choice>
  <Choice id="lend" to="letter" when="kind" rates="empathy:3" effects="trust+3">Take mine, I can manage with the old one until tomorrow.</Choice>
</Scene>
<Scene id="letter">
  <Say by="ada">Put it in writing for my manager, would you?</Say>
  <Reply id="note" prompt="Write two lines to Ada and her manager." criteria="empathy thanks">
    <Model level="1" remark="Correct, and cold.">Charger issued as requested.</Model>
    <Model level="3" remark="She can show this to anybody.">Thank you for telling us before the weekend. Ada has a charger until Monday.</Model>
    <When test="empathy >= 2 and thanks >= 1" to="evening" effects="trust+1 set:warm" />
    <Otherwise to="evening" effects="trust-1" />
  </Reply>
</Scene>
<Scene id="evening">
  The lights in the corridor go out one after the other.
  <When test="warm" to="friends" />
  <Otherwise to="cold" />
</Scene>
<Ending id="friends" title="She waves from the lift" outcome="success">
  <Say by="ada">See you on Monday, then.</Say>
</Ending>
<Ending id="cold" title="The lift doors close" outcome="failure">
  Nobody says a word on the way down.
</Ending>
`;

export const LESSON = `---
title: One good question
summary: Ask before you answer.
minutes: 4
---
## Ask first

<Quiz id="first" question="What comes first?">
  <Answer id="ask" correct explain="You do not know it yet.">A question</Answer>
  <Answer id="tell" explain="Too soon.">An answer</Answer>
</Quiz>

<Quiz id="second" question="And then?">
  <Answer id="listen" correct explain="It was a question.">You listen</Answer>
  <Answer id="talk" explain="Then why ask?">You talk</Answer>
</Quiz>

<Reflection id="today" prompt="What did you ask today?" />
`;

export const PLAIN_LESSON = `---
title: Nothing to answer
summary: A page to read.
minutes: 2
---
Words, and nothing else.
`;

/** A course of these items, such as `lesson: one`. */
export const courseOf = (title: string, ...items: string[]): string => `title: ${title}\nsummary: A course for a test.\nitems:\n${items.map((item) => `  - ${item}\n`).join('')}`;

export const file = (path: string, source: string): ContentFile => ({ path, source });

/** The same rubric, rated by the scorer: all of it, or the named criteria. */
export const scoredRubric = (...criteria: string[]): string =>
  RUBRIC.replaceAll(/( {2}- id: (\w+)\n(?: {4}.*\n)*? {4}rater: )self/g, (whole, before: string, id: string) => (criteria.length === 0 || criteria.includes(id) ? `${before}local:${id}` : whole));

/** The scenario `charger` with replies that the scorer rates. */
export const scoredContent = (...criteria: string[]): ContentFile[] => [file('rubrics/plain.yaml', scoredRubric(...criteria)), file('scenarios/charger.mdx', SCENARIO)];

/** The rubric and the scenario `charger`; no lesson has to be compiled. */
export const SMALL_CONTENT: ContentFile[] = [file('rubrics/plain.yaml', RUBRIC), file('scenarios/charger.mdx', SCENARIO)];

/** The course `basics`: lesson `one` (two quizzes, a reflection), the scenario, lesson `two`. */
export const COURSE_CONTENT: ContentFile[] = [
  ...SMALL_CONTENT,
  file('courses/basics/one.mdx', LESSON),
  file('courses/basics/two.mdx', PLAIN_LESSON),
  file('courses/basics/course.yaml', courseOf('Basics', 'lesson: one', 'scenario: charger', 'lesson: two')),
];

/** Publishes files that must be right. */
export async function publishSound(organisationId: string, files: ContentFile[] = SMALL_CONTENT): Promise<Published> {
  const published = await publishContent(organisationId, files);
  const errors = published.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`).join('\n'));
  return published;
}
