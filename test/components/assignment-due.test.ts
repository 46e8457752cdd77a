import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AssignmentDue } from '#app/components/assignment-due.tsx';

const told = (dueOn: string | null, dueDays: number | null) => renderToStaticMarkup(createElement(AssignmentDue, { dueOn, dueDays })).replace(/<[^>]+>/g, '');

it('an assignment without a date but with days is due so many days after its start', () => {
  expect(told(null, 30)).toBe('due 30 days after the start');
  expect(told(null, 1)).toBe('due 1 day after the start');
  expect(told(null, null)).toBe('no due date');
  expect(told('2026-12-31', 30)).toBe('due 31 December 2026');
});
