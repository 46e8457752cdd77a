import { lazy, type ComponentType } from 'react';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as jsxRuntime from 'react/jsx-runtime';

/** A compiled lesson: takes the palette and renders its text. */
export type LessonComponent = ComponentType<{ components: Record<string, ComponentType<never>> }>;

/** Where the browser gets a compiled lesson. */
export const addressOfModule = (hash: string): string => `/modules/${hash}.js`;

/**
 * Lessons that are ready to render. The server's loader puts a lesson here before it renders the page, so that
 * rendering need not wait; the browser loads the module of the same name, so that both have the same text.
 */
const ready = new Map<string, LessonComponent>();
const loading = new Map<string, LessonComponent>();

export const keepLesson = (hash: string, lesson: LessonComponent): void => void ready.set(hash, lesson);

/** Loads a lesson's module in the browser; a later render finds it ready. */
export async function loadLesson(hash: string): Promise<LessonComponent> {
  const module = (await import(/* @vite-ignore */ addressOfModule(hash))) as { default: (...libraries: unknown[]) => { default: LessonComponent } };
  const lesson = module.default(React, ReactDOM, jsxRuntime).default;
  keepLesson(hash, lesson);
  return lesson;
}

/**
 * The lesson at once if it is ready, else one that suspends until the browser has loaded it. A page that was given the
 * latter gets it again ever after: another component would throw away what the learner has done in the first.
 */
export function lessonOf(hash: string): LessonComponent {
  const known = loading.get(hash) ?? ready.get(hash);
  if (known) return known;
  const pending = lazy(async () => ({ default: await loadLesson(hash) }));
  loading.set(hash, pending);
  return pending;
}
