/** The wordmark's drawing: two people at one desk, one of them listening. Decorative. */
export function Mark() {
  return (
    <svg className="wordmark__mark" viewBox="0 0 54 44" aria-hidden="true">
      <circle cx="15" cy="11" r="7.5" fill="none" stroke="currentColor" strokeWidth="4" />
      <circle cx="39" cy="11" r="9.5" fill="currentColor" />
      <path d="M1 30H53M8 30V44M46 30V44" fill="none" stroke="var(--ink)" strokeWidth="4" />
    </svg>
  );
}
