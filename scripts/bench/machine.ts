import { cpus } from 'node:os';

/** The machine in one line: processor, cores, Node. Figures of two machines do not compare. */
export function machine(): string {
  const cores = cpus();
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, Node ${process.versions.node}`;
}
