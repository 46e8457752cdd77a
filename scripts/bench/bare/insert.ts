import { listen } from './listen.ts';
import { open } from './open.ts';

// The least that a kept move can cost: one row, on disk before the answer.
const database = await open(process.argv[2] ?? '', 'create table move (attempt text not null, n integer not null, response text not null, made_at text not null)');
const insert = database.prepare('insert into move values (?, ?, ?, ?)');

let n = 0;
listen((_request, response) => {
  n += 1;
  insert.run('an-attempt-of-24-letters', n, '{"kind":"choice","choice":"own"}', new Date().toISOString(), (error: Error | null) => {
    response.statusCode = error ? 500 : 200;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ n }));
  });
});
