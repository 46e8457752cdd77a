import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Secret } from './find-leaks.ts';

const SERVER = /^(app\/services|db)\//;
const PHRASE = /^[\x20-\x7e]{16,}$/;

/**
 * Texts that only server code contains: the names of `.server` files, and its longer phrases (SQL, error sentences).
 * Names of functions would be better, but a bundler shortens them; its texts it keeps.
 */
export function serverSecrets(root: string): Secret[] {
  const sources = ['app', 'db'].flatMap((folder) => sourcesIn(root, folder));
  const shared = sources.filter((source) => !SERVER.test(source.name)).map((source) => source.text).join('\n');
  return sources
    .filter((source) => SERVER.test(source.name))
    .flatMap(({ name, text }) => {
      const phrases = phrasesOf(name, text).filter((phrase) => !shared.includes(phrase));
      return [...fileName(name), ...phrases].map((secret) => ({ text: secret, from: name }));
    });
}

function sourcesIn(root: string, folder: string): { name: string; text: string }[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name.split(path.sep).join('/')}`, text: readFileSync(path.join(root, folder, name), 'utf8') }));
}

function fileName(name: string): string[] {
  const base = path.basename(name).replace(/\.tsx?$/, '');
  return base.endsWith('.server') ? [base] : [];
}

function phrasesOf(name: string, text: string): string[] {
  const phrases: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) phrases.push(...node.text.split('\n'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  return phrases.map((phrase) => phrase.trim()).filter((phrase) => PHRASE.test(phrase) && phrase.includes(' ') && !/["'`\\]/.test(phrase));
}
