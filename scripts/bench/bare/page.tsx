import type { ServerResponse } from 'node:http';
import type { Statement } from 'sqlite3';
import { renderToPipeableStream } from 'react-dom/server';
import { LessonLike } from './lesson-like.tsx';
import { listen } from './listen.ts';
import { open } from './open.ts';

// The least that a lesson's page can cost: who asks, what it is and how far they are, and React.
const database = await open(
  process.argv[2] ?? '',
  `create table session (id text primary key, name text not null);
   create table content (slug text primary key, title text not null);
   create table progress (person text not null, slug text not null, done integer not null, primary key (person, slug));
   insert into session values ('s', 'Lena'); insert into content values ('lesson', 'A lesson'); insert into progress values ('Lena', 'lesson', 1);`,
);
const who = database.prepare('select name from session where id = ?');
const what = database.prepare('select title from content where slug = ?');
const howFar = database.prepare('select done from progress where person = ? and slug = ?');

function get<T>(statement: Statement, ...values: string[]): Promise<T> {
  return new Promise((resolve, reject) => statement.get<T>(values, (error, row) => (error || !row ? reject(error ?? new Error('no row')) : resolve(row))));
}

listen((_request, response) => void answer(response));

async function answer(response: ServerResponse): Promise<void> {
  const { name } = await get<{ name: string }>(who, 's');
  const { title } = await get<{ title: string }>(what, 'lesson');
  const { done } = await get<{ done: number }>(howFar, name, 'lesson');
  const { pipe } = renderToPipeableStream(<LessonLike name={name} title={title} done={done === 1} />, {
    onShellReady() {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      pipe(response);
    },
  });
}
