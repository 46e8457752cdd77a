import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as jsxRuntime from 'react/jsx-runtime';
import { db } from '#db';
import { findModule } from '#db/queries/contents.ts';

/** The browser's form of a compiled lesson: a module whose default export takes the libraries and returns the lesson. */
export async function findLessonModule(hash: string): Promise<string | undefined> {
  const found = await findModule(db(), hash);
  return found && `export default function (React, ReactDOM, _jsx_runtime) {${found.code}\n}`;
}

const loaded = new Map<string, Promise<unknown>>();

/** The same lesson as a component for the server. The code is ours: the content check let only data through. */
export function getLessonComponent(hash: string): Promise<unknown> {
  let component = loaded.get(hash);
  if (!component) {
    component = load(hash);
    component.catch(() => loaded.delete(hash));
    loaded.set(hash, component);
  }
  return component;
}

async function load(hash: string): Promise<unknown> {
  const found = await findModule(db(), hash);
  if (!found) throw new Error(`The lesson module ${hash} is missing from the database.`);
  const run = new Function('React', 'ReactDOM', '_jsx_runtime', found.code) as (...libraries: unknown[]) => { default: unknown };
  return run(React, ReactDOM, jsxRuntime).default;
}
