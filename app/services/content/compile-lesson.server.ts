import { createHash } from 'node:crypto';
import { bundleMDX } from 'mdx-bundler';
import remarkGfm from 'remark-gfm';

export interface CompiledLesson {
  /** SHA-256 of the code, hex: the name of its browser module. */
  hash: string;
  /** A function body over `React`, `ReactDOM` and `_jsx_runtime` that returns the lesson's exports. */
  code: string;
}

/**
 * Compiles a lesson's body, which the content check has found to be data only.
 * The line break before it keeps mdx-bundler's own front-matter reader from seeing any: that reader runs `---js` as code.
 */
export async function compileLesson(body: string): Promise<CompiledLesson> {
  const { code } = await bundleMDX({
    source: `\n${body}`,
    mdxOptions(options: { remarkPlugins?: unknown[] | null }) {
      options.remarkPlugins = [...(options.remarkPlugins ?? []), remarkGfm];
      return options;
    },
    esbuildOptions: (options) => ({ ...options, minify: true, target: 'es2022' }),
  });
  return { code, hash: createHash('sha256').update(code).digest('hex') };
}
