import { expect, it } from 'vitest';
import { findCircle, tellCircle, type Need } from '#app/domain/cohort/prerequisites.ts';

/** `a>b`: a waits for b; `a:b`: b is a part of the course a. */
const needs = (...words: string[]): Need[] =>
  words.map((word) => {
    const [content = '', needed = ''] = word.split(/[>:]/);
    return { content, needs: needed, by: word.includes('>') ? 'assignment' : 'part' };
  });

const circle = (known: Need[], content: string, first: string) => findCircle(known, content, first)?.map((need) => `${need.content} ${need.needs}`);
const told = (known: Need[], content: string, first: string) => tellCircle(findCircle(known, content, first) ?? [], (id) => id.toUpperCase());

it('what needs nothing of the other may come first', () => {
  expect(circle([], 'a', 'b')).toBeUndefined();
  expect(circle(needs('a>b', 'b>c', 'a:x', 'd>a'), 'a', 'c')).toBeUndefined();
  expect(circle(needs('course:play'), 'course', 'play')).toBeUndefined();
});

it('a chain that leads back is found, the shortest of them', () => {
  expect(circle(needs('b>a'), 'a', 'b')).toEqual(['b a']);
  expect(circle(needs('b>c', 'c>d', 'd>a', 'b>x', 'x>a'), 'a', 'b')).toEqual(['b x', 'x a']);
  expect(circle(needs('course:play'), 'play', 'course')).toEqual(['course play']);
  expect(circle(needs('big>small', 'small:play'), 'play', 'big')).toEqual(['big small', 'small play']);
});

it('circles that are there already end the search nowhere but at its end', () => {
  const round = needs('b>c', 'c>b', 'c>c', 'c>d');
  expect(circle(round, 'a', 'b')).toBeUndefined();
  expect(circle([...round, ...needs('d>a')], 'a', 'b')).toEqual(['b c', 'c d', 'd a']);
  const long = needs(...Array.from({ length: 500 }, (_, n) => `n${n}>n${n + 1}`), 'n500>n0');
  expect(circle(long, 'elsewhere', 'n0')).toBeUndefined();
});

it('a circle is told by its titles', () => {
  expect(told(needs('b>a'), 'a', 'b')).toBe('“B” waits for “A” already, by another assignment: neither could ever begin.');
  expect(told(needs('b>c', 'c>a'), 'a', 'b')).toBe('“B” waits for “C” already, by another assignment, and “C” waits for “A” already, by another assignment: none of them could ever begin.');
  expect(told(needs('c:a'), 'a', 'c')).toBe('“A” is a part of “C”: nobody could complete both in this order.');
  expect(told(needs('b>c', 'c:a'), 'a', 'b')).toBe('“B” waits for “C” already, by another assignment, and “A” is a part of “C”: nobody could complete them in this order.');
});
