import type { ComponentType } from 'react';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as jsxRuntime from 'react/jsx-runtime';

/** A compiled lesson: takes the palette and renders its text. */
export type LessonComponent = ComponentType<{ components: Record<string, ComponentType<never>> }>;

/** Where the browser gets a compiled lesson. */
export const addressOfModule = (hash: string): string => `/modules/${hash}.js`;

/**
 * Lessons that are ready to render. The server's loader puts a lesson here before it renders the page; the browser loads
 * the module of the same name before it takes the page over or goes to it. So no render waits for a lesson.
 */
const ready = new Map<string, LessonComponent>();

export const keepLesson = (hash: string, lesson: LessonComponent): void => void ready.set(hash, lesson);

/** Loads a lesson's module in the browser, once: another component would throw away what the learner has done in the first. */
export async function loadLesson(hash: string): Promise<void> {
  if (ready.has(hash)) return;
  const module = (await import(/* @vite-ignore */ addressOfModule(hash))) as { default: (...libraries: unknown[]) => { default: LessonComponent } };
  keepLesson(hash, module.default(React, ReactDOM, jsxRuntime).default);
}

/** Loads the lesson that the page announces as its own, if it has one: after this the page can be taken over. */
export async function loadAnnouncedLesson(page: Document): Promise<void> {
  const address = page.querySelector('link[rel="modulepreload"][href^="/modules/"]')?.getAttribute('href');
  const hash = address && /^\/modules\/(.+)\.js$/.exec(address)?.[1];
  if (hash) await loadLesson(hash);
}

/** A lesson that was loaded before; throws for one that was not. */
export function lessonOf(hash: string): LessonComponent {
  const lesson = ready.get(hash);
  if (!lesson) throw new Error(`The lesson ${hash} was to be shown before it was loaded.`);
  return lesson;
}
