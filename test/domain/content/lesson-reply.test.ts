import { describe, expect, it } from 'vitest';
import { checkContent } from '#app/domain/content/check.ts';
import { parseLesson } from '#app/domain/content/lesson.ts';
import { RUBRIC } from '#test/support/small-content.ts';

const PATH = 'courses/people/01-first.mdx';
const HEAD = '---\ntitle: First\nsummary: One sentence.\nminutes: 5\n---\n';
const HEAD_LINES = HEAD.split('\n').length - 1;
const MODEL = '<Model level="3" remark="Why.">\nA better one.\n</Model>';

const reply = (attributes = '', inside = `It is *broken*\nagain.\n\nCan you come?\n\n${MODEL}`) =>
  `<Reply id="r" client="Ada" rubric="plain" criteria="empathy thanks"${attributes}>\n${inside}\n</Reply>\n`;

/** What a check of this lesson beside the rubric `plain` reports, as line:column code. */
function told(body: string, rubric = RUBRIC) {
  const { problems } = checkContent([{ path: PATH, source: HEAD + body }, { path: 'rubrics/plain.yaml', source: rubric }]);
  return problems.filter(({ path }) => path === PATH).map(({ line, column, code, message }) => ({ at: `${line - HEAD_LINES}:${column} ${code}`, message }));
}
/** Where some words stand in a lesson's body. */
function placeOf(body: string, words: string): string {
  const before = body.slice(0, body.indexOf(words)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
const places = (body: string) => told(body).map(({ at }) => at).filter((at) => !at.endsWith('no-local-rater'));

describe('a reply in a lesson', () => {
  it('gives what rating needs: the criteria, their rubric, and the message as plain words without the model', () => {
    const lesson = parseLesson(PATH, HEAD + reply(' who="clerk"'));
    expect(lesson).toMatchObject({ ok: true, value: { replies: [{ id: 'r', rubric: 'plain', criteria: ['empathy', 'thanks'], message: 'It is broken again.\nCan you come?' }] } });
  });

  it('is sound as it stands', () => {
    expect(places(reply())).toEqual([]);
  });

  it.each([
    ['a rubric that there is not', reply().replace('"plain"', '"plian"'), 'plian', 'unknown-rubric', 'did you mean `plain`?'],
    ['a criterion that there is not', reply().replace('empathy thanks', 'empathy thank'), 'thank"', 'unknown-criterion', 'did you mean `thanks`?'],
    ['a criterion named twice', reply().replace('empathy thanks', 'clarity thanks clarity'), 'clarity"', 'duplicate-criterion', 'take it away once'],
    ['no message', reply('', MODEL), '<Reply', 'empty', 'has no words'],
    ['no model', reply('', 'Help.'), '<Reply', 'reply-model', 'one `<Model>`'],
    ['two models', reply('', `Help.\n\n${MODEL}\n\n<Model level="2">\nAnother.\n</Model>`), '<Model level="2"', 'reply-model', 'one `<Model>`'],
    ['a message after the model', reply('', `Help.\n\n${MODEL}\n\nPlease.`), 'Please.', 'words-after-model', 'move these words up'],
    ['a level that there is not', reply().replace('level="3"', 'level="4"'), '4"', 'level-out-of-scale', '0 to 3'],
    ['an id twice', `${reply()}\n<Reflection prompt="Why?" id="r" />\n`, 'r" />', 'duplicate-id', 'already used in line'],
    ['an attribute that there is not', reply(' clint="Bo"'), 'clint', 'unknown-attribute', 'did you mean `client`?'],
    ['no client', reply().replace(' client="Ada"', ''), '<Reply', 'missing-attribute', '`client`'],
    ['a model alone', `${MODEL}\n`, '<Model', 'wrong-place', 'in `<Reply>`'],
  ])('reports %s', (_, body, where, code, words) => {
    const found = told(body).find((one) => one.at === `${placeOf(body, where)} ${code}`);
    expect(found?.message ?? told(body)).toContain(words);
  });

  it('says when nobody would rate it, without refusing the lesson', () => {
    expect(told(reply())).toMatchObject([{ at: `${placeOf(reply(), 'empathy thanks')} no-local-rater` }]);
    expect(told(reply(), RUBRIC.replace('rater: self', 'rater: local:empathy'))).toEqual([]);
  });

  it('does not go up while its rubric has mistakes', () => {
    expect(told(reply(), RUBRIC.replace('mastery: 0.7', 'mastery: high')).map(({ at }) => at)).toEqual([`${placeOf(reply(), 'plain"')} broken-rubric`]);
  });
});
