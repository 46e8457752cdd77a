import { written } from './yaml-tree.ts';

/*
 * What a new draft begins with: little, but sound, so that it can be checked and tried at once. The words are there to be
 * written over.
 */

/** A scenario of one scene, with two choices and two endings, whose choices are rated on one criterion of a rubric. */
export function scenarioStarter({ title, rubric, criterion }: { title: string; rubric: string; criterion: string }): string {
  return `---
title: ${scalar(title)}
summary: A client comes to you with a problem. Say in one or two sentences what the learner is asked to do.
rubrics: [${rubric}]
minutes: 5
client: { id: client, name: Alex Morgan, role: Head of accounts }
meters:
  trust: { start: 3, min: 0, max: 10 }
---

<Scene id="start" title="Monday, 9:00">
  Say where the learner is and what is going on.

  <Say by="client">My screen has been black since this morning, and nobody can tell me when that will change.</Say>

  <Choice id="take" to="helped" rates="${criterion}:3" effects="trust+2" remark="Say what this choice does well, or what it costs.">
    That is a bad start to the week. Let me see to it now, and I will ring you at ten to tell you where we are.
  </Choice>
  <Choice id="send" to="lost" rates="${criterion}:0" effects="trust-2" remark="Say what this choice does well, or what it costs.">
    Please open a ticket for that, and somebody from the service desk will come back to you as soon as they can.
  </Choice>
</Scene>

<Ending id="helped" title="It is in hand" outcome="success">
  Say how it ends when the learner did well.
</Ending>

<Ending id="lost" title="Sent away" outcome="failure">
  Say how it ends when the learner did not.
</Ending>
`;
}

/** A lesson with a few words and a question to think about. */
export function lessonStarter({ title }: { title: string }): string {
  return `---
title: ${scalar(title)}
summary: Say in one sentence what the reader will be able to do.
minutes: 5
---

Begin with something that happened, and what it was like for the person who needed help.

## What helps

Say one thing that the reader can try today.

<Reflection id="last-time" prompt="When did somebody last help you well? What did they say?" />
`;
}

/** A rubric with one criterion of four levels, rated by the learner. */
export function rubricStarter({ title }: { title: string }): string {
  return `title: ${scalar(title)}
about: Say in one sentence what is rated here.
mastery: 0.7
criteria:
  - id: care
    name: Care
    about: You show that you have understood what this means for the other person.
    scale: levels
    rater: self
    descriptors:
      - You pass over it.
      - You mention it in general words.
      - You name what this person is up against.
      - You name it, and what you do next allows for it.
`;
}

/** A course of one lesson or scenario. */
export function courseStarter({ title, first }: { title: string; first: { kind: 'lesson' | 'scenario'; slug: string } }): string {
  return `title: ${scalar(title)}
summary: Say in one or two sentences what the course is for.
items:
  - ${first.kind}: ${first.slug}
`;
}

/** The transcripts beside a new scenario: none. */
export const PLAY_STARTER = '';

/** A title as YAML, whatever is in it. */
const scalar = (title: string): string => written(title.replace(/\s+/g, ' ').trim() || 'Untitled', false);
