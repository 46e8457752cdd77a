import type { AlignType, Nodes, RootContent, Table } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { safeLink } from '#app/components/rich-text/safe-link.ts';

type Links = ReadonlyMap<string, string>;

/** Markdown as the compiled lesson shows it, made from its tree. Only safe links become links. */
export function Markdown({ nodes, links }: { nodes: readonly Nodes[]; links: Links }) {
  return nodes.map((node, key) => <Fragment key={key}>{rendered(node, links)}</Fragment>);
}

function rendered(node: Nodes, links: Links): ReactNode {
  const inside = 'children' in node ? <Markdown nodes={node.children as RootContent[]} links={links} /> : null;
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return node.depth === 2 ? <h2>{inside}</h2> : <h3>{inside}</h3>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'delete':
      return <del>{inside}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'link':
      return <Anchor to={node.url}>{inside}</Anchor>;
    case 'linkReference':
      return <Anchor to={links.get(node.identifier) ?? ''}>{inside}</Anchor>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{items(node.children, links)}</ol> : <ul>{items(node.children, links)}</ul>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'table':
      return <Grid table={node} links={links} />;
    default:
      return null;
  }
}

function Anchor({ to, children }: { to: string; children: ReactNode }) {
  const safe = safeLink(to);
  return safe === undefined ? children : <a href={safe}>{children}</a>;
}

/** In a list without empty lines between its items their words stand without paragraphs. */
function items(children: readonly RootContent[], links: Links): ReactNode {
  return children.map((item, key) => {
    if (item.type !== 'listItem') return null;
    const loose = item.spread === true;
    return (
      <li key={key}>
        {item.children.map((child, index) => (
          <Fragment key={index}>{!loose && child.type === 'paragraph' ? <Markdown nodes={child.children} links={links} /> : rendered(child, links)}</Fragment>
        ))}
      </li>
    );
  });
}

function Grid({ table, links }: { table: Table; links: Links }) {
  const [head, ...rows] = table.children;
  const style = (column: number) => alignment(table.align?.[column]);
  return (
    <table>
      <thead>
        <tr>
          {head?.children.map((cell, column) => (
            <th key={column} style={style(column)}>
              <Markdown nodes={cell.children} links={links} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, key) => (
          <tr key={key}>
            {row.children.map((cell, column) => (
              <td key={column} style={style(column)}>
                <Markdown nodes={cell.children} links={links} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function alignment(align: AlignType | undefined): { textAlign: 'left' | 'right' | 'center' } | undefined {
  return align ? { textAlign: align } : undefined;
}
