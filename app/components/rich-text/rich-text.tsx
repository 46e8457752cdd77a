import { Fragment } from 'react';
import { parseBlocks, type Block } from './blocks.ts';
import type { Inline } from './inline.ts';

/** Renders the limited Markdown of scenario text. Markup in it is shown as text; only safe links become links. */
export function RichText({ text }: { text: string }) {
  return <Blocks of={parseBlocks(text)} />;
}

function Blocks({ of, tight = false }: { of: Block[]; tight?: boolean }) {
  return of.map((block, key) => {
    if (block.kind === 'paragraph') {
      return tight && of.length === 1 ? <Inlines key={key} of={block.of} /> : <p key={key}><Inlines of={block.of} /></p>;
    }
    const items = block.items.map((item, n) => (
      <li key={n}>
        <Blocks of={item} tight />
      </li>
    ));
    return block.ordered ? <ol key={key} start={block.start}>{items}</ol> : <ul key={key}>{items}</ul>;
  });
}

function Inlines({ of }: { of: Inline[] }) {
  return of.map((inline, key) => <Fragment key={key}>{element(inline)}</Fragment>);
}

function element(inline: Inline) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'em':
      return <em><Inlines of={inline.of} /></em>;
    case 'strong':
      return <strong><Inlines of={inline.of} /></strong>;
    case 'link':
      return <a href={inline.to} rel="noreferrer"><Inlines of={inline.of} /></a>;
    case 'break':
      return <br />;
  }
}
