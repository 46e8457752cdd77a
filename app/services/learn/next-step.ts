/** One thing to do next, large on the home page. `to` is its address. */
export interface NextStep {
  kind: 'resume' | 'lesson' | 'scenario' | 'all-done' | 'nothing';
  title: string;
  summary: string;
  minutes: number;
  to: string;
}
