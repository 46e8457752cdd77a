/** What went wrong at the start, as one sentence for a person; anything unknown keeps its stack, for it is a bug. */
export async function sayPlainly(error, { host, port }) {
  if (error?.code === 'EADDRINUSE') return `Port ${port} is in use by another program. Stop it, or start Deskside with another one: PORT=${port + 1} npm start`;
  if (error?.code === 'ERR_SOCKET_BAD_PORT') return 'PORT is not a port: set it to a whole number from 0 to 65535, such as PORT=3000.';
  if (error?.code === 'EACCES' && error.syscall === 'listen') return `This account may not listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`;
  if (error?.code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1 or 0.0.0.0.`;
  return error?.plain ?? error?.stack ?? String(error);
}
