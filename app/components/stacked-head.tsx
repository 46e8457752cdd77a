import { stacked } from './stacked-roles.ts';

/** The head of a table whose rows become blocks on a phone. */
export function StackedHead({ heads }: { heads: string[] }) {
  return (
    <thead {...stacked.group}>
      <tr {...stacked.row}>
        {heads.map((head) => (
          <th key={head} {...stacked.head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
