/** What the sign-in page of a demonstration tells: one password for all, and who there is. */
export interface DemoSignIn {
  password: string;
  people: { email: string; name: string; is: 'learner' | 'practised' | 'trainer' | 'manager' | 'administrator' }[];
}
