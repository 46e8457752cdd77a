import { describe, expect, it } from 'vitest';
import { Report } from '#app/domain/content/report.ts';
import { parsePlay } from '#app/domain/scenario/play.ts';
import { runPlay } from '#app/domain/scenario/run-play.ts';
import { playable } from './written.ts';

const rules = playable(`
<Scene id="call">
  <Say by="ann">It is *very* slow,
    and less than &lt;3.</Say>
  <Choice id="own" to="letter" effects="trust+2 set:owned" remark="R.">I will.</Choice>
  <Choice id="secret" to="letter" when="owned" remark="R.">My own.</Choice>
</Scene>
<Scene id="letter">
  Later.
  <Reply id="say" prompt="Write." criteria="empathy thanks">
    <Model level="3">Words.</Model>
    <When test="empathy >= 2" to="page" />
    <Otherwise to="bad" />
  </Reply>
</Scene>
<Scene id="page">
  Much later.
  <Otherwise to="good" effects="unset:owned" />
</Scene>
<Ending id="good" title="Good" outcome="success">All is well, isn’t it?</Ending>
<Ending id="bad" title="Bad" outcome="failure">Nothing is.</Ending>
`);

function run(source: string): string[] {
  const report = new Report('scenarios/small.play');
  const transcripts = parsePlay(source, report);
  const problems = [...report.problems, ...transcripts.flatMap((transcript) => runPlay(rules, transcript, report.path))];
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a transcript', () => {
  it('that holds is told nothing', () => {
    expect(run(`play: All the way
# a comment
expect scene call
expect says "very slow, and less than <3"
expect offered own
expect not offered secret
expect no flag owned
choose own
expect meter trust = 5
expect meter trust == 5
expect meter trust >= 5
expect meter trust != 4
expect flag owned

  reply "Some \\"quoted\\" words, and a \\\\." empathy=2 thanks=0
continue
expect scene good
expect ending good
expect ending good success
expect says "All is well, isn't it?"

play: To the other end\r
choose own\r
reply "Words" empathy=0 thanks=1\r
expect ending bad failure\r
`)).toEqual([]);
  });

  it.each([
    ['expect scene letter', 'expected scene `letter`, but the attempt is in scene `call`.'],
    ['expect ending good', 'expected ending `good`, but the attempt is in scene `call`.'],
    ['expect meter trust > 3', 'expected meter `trust` > 3, but it is 3 and the attempt is in scene `call`.'],
    ['expect meter trsut > 3', 'there is no meter `trsut`; did you mean `trust`?'],
    ['expect flag owned', 'expected flag `owned`, but it is not set and the attempt is in scene `call`.'],
    ['expect flag onwed', 'there is no flag `onwed`; did you mean `owned`?'],
    ['expect offered secret', 'expected `secret` to be offered, but the attempt is in scene `call`, which offers `own`.'],
    ['expect not offered own', 'expected `own` not to be offered, but it is and the attempt is in scene `call`.'],
    ['expect says "fast"', 'nothing says "fast" where the attempt is in scene `call`.'],
    ['choose onw', 'there is no choice `onw` where the attempt is in scene `call`; did you mean `own`?'],
    ['choose secret', 'the choice `secret` is not offered now, since its `when` does not hold; the attempt is in scene `call`.'],
    ['continue', 'the attempt is in scene `call`, which asks for `choose`.'],
    ['reply "Words" empathy=2 thanks=0', 'the attempt is in scene `call`, which asks for `choose`.'],
  ])('with %s is told why it does not hold', (line, message) => {
    expect(run(`play: A\n${line}\n`)).toEqual([`2:1 In \`A\`: ${message}`]);
  });

  it.each([
    ['choose own', 'the attempt is in scene `letter`, which asks for `reply`.'],
    ['reply "Words" empathy=2', 'the reply needs a level within its scale for each of `empathy`, `thanks`, and for nothing else.'],
    ['reply " " empathy=2 thanks=1', 'the reply has no words.'],
    ['expect no flag owned', 'expected no flag `owned`, but it is set and the attempt is in scene `letter`.'],
  ])('with %s in a reply is told why it does not hold', (line, message) => {
    expect(run(`play: A\nchoose own\n${line}\n`)).toEqual([`3:1 In \`A\`: ${message}`]);
  });

  it('is told what happens after the end, and an outcome that is another', () => {
    expect(run('play: A\nchoose own\nreply "W" empathy=0 thanks=0\nexpect ending bad success\nexpect scene call\ncontinue\n')).toEqual([
      '4:1 In `A`: expected the outcome `success`, but the ending `bad` is a failure.',
      '5:1 In `A`: expected scene `call`, but the attempt has ended in `bad` (failure).',
      '6:1 In `A`: no further step is possible; the attempt has ended in `bad` (failure).',
    ]);
  });

  it('goes no further than a step that is refused, but meets every expectation before it', () => {
    expect(run('play: A\nexpect scene a\nexpect scene b\nchoose nothing\nexpect scene c\n').map((line) => line.split(' ')[0])).toEqual(['2:1', '3:1', '4:1']);
  });

  it.each([
    ['choose', '2:1 This line cannot be read; write `choose id`.'],
    ['  reply words', '2:3 This line cannot be read; write `reply "words" criterion=2`, a quotation mark inside the words written as `\\"`.'],
    ['continue please', '2:1 This line cannot be read; write `continue` alone.'],
    ['expects scene call', '2:1 `expects` is no step; did you mean `expect`?'],
    ['walk away', '2:1 `walk` is no step; write one of `play:`, `choose`, `reply`, `continue`, `expect`.'],
    ['expect ending good brilliant', '2:1 This line cannot be read; write `expect scene id`, `expect meter trust >= 5`, `expect flag id`, `expect no flag id`, `expect offered id`, `expect not offered id`, `expect says "words"` or `expect ending id outcome`.'],
  ])('that says %j is told how to write it', (line, message) => {
    expect(run(`play: A\n${line}\nexpect scene call\n`)).toEqual([message]);
  });

  it('has a name and steps', () => {
    expect(run('expect scene call\nplay:\nexpect scene call\nplay: Empty\n')).toEqual([
      '1:1 This line stands before the first `play: name`; begin the transcript with one.',
      '2:1 This transcript has no name; write `play: ` and a name.',
      '4:1 The transcript `Empty` has no steps.',
    ]);
  });
});
