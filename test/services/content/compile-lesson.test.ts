import { renderToStaticMarkup } from 'react-dom/server';
import { createElement, type ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { compileLesson } from '#app/services/content/compile-lesson.server.ts';
import { findLessonModule, getLessonComponent } from '#app/services/content/lesson-module.server.ts';
import { publishContent } from '#app/services/content/publish-content.server.ts';
import { getLesson } from '#app/services/content/versions.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation } from '#test/support/organisation.ts';
import { PLAIN_LESSON, file } from '#test/support/small-content.ts';

describe('compileLesson', () => {
  it('runs no front matter that mdx-bundler would take for code, even when no check came before it', async () => {
    const planted = globalThis as typeof globalThis & { planted?: boolean };
    delete planted.planted;
    // No brace in it, which would be a syntax error to MDX before it could show anything.
    await compileLesson('---js\nmodule.exports = (globalThis.planted = true, new Object())\n---\n\nWords.');
    expect(planted.planted).toBeUndefined();
  });

  it('names code by its hash: the same words give the same name, others another', async () => {
    const [one, same, other] = await Promise.all(['Words.', 'Words.', 'Other words.'].map(compileLesson));
    expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(same).toEqual(one);
    expect(other?.hash).not.toBe(one?.hash);
  });
});

eachDatabase('a lesson’s module', () => {
  it('is kept with the version, for the server as a component and for the browser as a script', async () => {
    await organisation();
    await publishContent('default', [file('courses/basics/two.mdx', PLAIN_LESSON)]);
    const content = await findContent(db(), 'default', 'lesson', 'basics/two');
    const { module } = await getLesson(content?.current_version_id ?? '');
    const component = (await getLessonComponent(module)) as ComponentType;
    expect(renderToStaticMarkup(createElement(component))).toBe('<p>Words, and nothing else.</p>');
    expect(await findLessonModule(module)).toMatch(/^export default function \(React, ReactDOM, _jsx_runtime\) \{[^]*Words, and nothing else\.[^]*\}$/);
  });

  it('is nothing for a name that nobody gave, and a bug for a version whose module is gone', async () => {
    expect(await findLessonModule('no such hash')).toBeUndefined();
    await expect(getLessonComponent('no such hash')).rejects.toThrow('The lesson module no such hash is missing');
  });
});
