import { listen } from './listen.ts';

// What Node's own server does at most.
listen((_request, response) => {
  response.end('hello');
});
