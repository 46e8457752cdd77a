/** How many endings the learner has found, as a row of doors, open and shut, with the words beside them. */
export function EndingsFound({ seen, total, children }: { seen: number; total: number; children: string }) {
  return (
    <p className="endings-found">
      <svg className="endings-found__doors" viewBox={`0 0 ${total * 20} 28`} width={`${total * 1.25}rem`} height="1.75rem" aria-hidden="true">
        {Array.from({ length: total }, (_, i) => (
          <g key={i} transform={`translate(${i * 20} 0)`}>
            <rect x="2.5" y="2" width="14" height="24" />
            {i < seen ? <path className="endings-found__open" d="M2.5 2 11 6V28L2.5 26Z" /> : <path d="M13 14.5V15" />}
          </g>
        ))}
      </svg>
      <span>{children}</span>
    </p>
  );
}
