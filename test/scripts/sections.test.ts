import { matchRoutes } from '@remix-run/react';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../scripts/serve/sections.mjs';

interface Route {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}
/** Every kind of route there is: nested, without a path, with a path that may be left out, with a first part that is open, and the catch-all. */
const ROUTES: Route[] = [
  { id: 'root', path: '' },
  { id: 'home', parentId: 'root', index: true },
  { id: 'else', parentId: 'root', path: '*' },
  { id: 'courses', parentId: 'root', path: 'courses' },
  { id: 'courses-index', parentId: 'courses', index: true },
  { id: 'course', parentId: 'courses', path: ':course' },
  { id: 'lesson', parentId: 'root', path: 'courses/:course/:lesson' },
  { id: 'staff', parentId: 'root' },
  { id: 'cohorts', parentId: 'staff', path: 'cohorts' },
  { id: 'cohort', parentId: 'cohorts', path: ':cohort' },
  { id: 'outbox', parentId: 'staff', path: 'Outbox' },
  { id: 'verify', parentId: 'root', path: 'verify/:code?' },
  { id: 'language', parentId: 'root', path: 'de?/about' },
  { id: 'open', parentId: 'root', path: ':anything/print' },
];
const record = (routes: Route[]) => Object.fromEntries(routes.map((route) => [route.id, route]));
const build = { routes: record(ROUTES), assets: { version: 'v1', routes: record(ROUTES) } };
const sectionOf = sectionsOf(build);

/** The routes as Remix nests them. */
const nested = (routes: Record<string, Route>, parentId?: string): object[] =>
  Object.values(routes).filter((route) => route.parentId === parentId).map(({ id, path, index }) => ({ id, path, ...(index ? { index } : { children: nested(routes, id) }) }));
const matched = (routes: Record<string, Route>, path: string) => matchRoutes(nested(routes) as Parameters<typeof matchRoutes>[0], path)?.map(({ route, params }) => [route.id, params]);

describe('sections of a build', () => {
  it.each([
    ['/', 'as it is usual'],
    ...['/courses', '/courses/a', '/courses/a/b', '/cohorts', '/cohorts/x', '/outbox', '/verify', '/verify/1', '/about', '/de/about', '/courses/print', '/nowhere/print', '/nowhere'].map((path) => [path, 'as it is usual']),
    ...['/COURSES/a', '/OUTBOX', '/%63ourses/a', '//courses', '/courses//a', '/courses/', '/courses/a/b/c/d', '/courses.data', '/_root.data', '/constructor', '/__proto__/x'].map((path) => [path, 'in an unusual way']),
  ])('lead %s, written %s, where the whole build leads it', (path) => {
    expect(matched(sectionOf(path).routes, path)).toEqual(matched(build.routes, path));
    const page = path.replace(/\.data$/, '').replace(/^\/_root$/, '/');
    expect(matched(sectionOf(path).routes, page)).toEqual(matched(build.routes, page));
  });

  it('leave out what cannot be reached, of the browser’s list too, and keep the version', () => {
    const section = sectionOf('/courses/a/b');
    expect(Object.keys(section.routes)).toEqual(['root', 'home', 'else', 'courses', 'courses-index', 'course', 'lesson', 'language', 'open']);
    expect(Object.keys(section.assets.routes)).toEqual(Object.keys(section.routes));
    expect(section.assets.version).toBe('v1');
  });
});
