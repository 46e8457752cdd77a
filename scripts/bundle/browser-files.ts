import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file that browsers may load. `name` is relative to the folder; sizes are in bytes. */
export interface BrowserFile {
  name: string;
  text: string;
  raw: number;
  gzip: number;
}

/** Every file of the browser's build but the compressed copies. Throws when the folder is missing. */
export function readBrowserFiles(folder: string): BrowserFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      const name = path.relative(folder, file).split(path.sep).join('/');
      return { name, text: content.toString('utf8'), raw: content.length, gzip: gzipSync(content).length };
    });
}

/** A table of the largest files and the totals, for the terminal. */
export function describeSizes(files: BrowserFile[], most = 8): string {
  const line = (raw: number, gzip: number, name: string) => `  ${kilobytes(raw)} ${kilobytes(gzip)} gzip  ${name}`;
  const largest = [...files].sort((a, b) => b.gzip - a.gzip).slice(0, most);
  const sum = (size: 'raw' | 'gzip') => files.reduce((total, file) => total + file[size], 0);
  return [...largest.map((file) => line(file.raw, file.gzip, file.name)), line(sum('raw'), sum('gzip'), `in all ${files.length} files`)].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}
