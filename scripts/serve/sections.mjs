/**
 * Divides a Remix build by how addresses begin. Remix goes through all routes for an address, and that several times for one page: with fifty
 * routes it is a quarter of the work. In a section stand only those that an address with this beginning could reach.
 *
 * @template {{ routes: Record<string, any>, assets: { routes: Record<string, any> } }} Build
 * @param {Build} build
 * @returns {(path: string) => Build} For the path of an address, the build that answers it: the whole one where no section is surely right.
 */
export function sectionsOf(build) {
  const begun = Object.values(build.routes).map((route) => [route, beginningOf(build.routes, route)]);
  const everywhere = begun.filter(([route, beginning]) => (beginning === '' ? route.index : /^:|\*|\?/.test(beginning)));
  const beginnings = new Set(begun.map(([, beginning]) => beginning));
  const sections = new Map();
  for (const beginning of beginnings) {
    const reached = [...everywhere, ...begun.filter((one) => beginning !== '' && one[1] === beginning)];
    sections.set(beginning, reducedTo(build, withParents(build.routes, reached.map(([route]) => route))));
  }
  return (path) => sections.get(beginningOfPath(path)) ?? build;
}

/** The first part of a route's whole path, in small letters, for Remix makes no difference: '' where it has none. */
function beginningOf(routes, route) {
  const parent = route.parentId && beginningOf(routes, routes[route.parentId]);
  return parent || (route.path ?? '').replace(/^\//, '').split('/')[0].toLowerCase();
}

/** undefined where it is written in an unusual way. */
function beginningOfPath(path) {
  if (path === '/') return '';
  const [, beginning] = /^\/([\w-]+)(?:\/|\.data$|$)/.exec(path) ?? [];
  return beginning?.toLowerCase();
}

function withParents(routes, some) {
  const ids = new Set();
  for (let route of some) for (; route && !ids.has(route.id); route = routes[route.parentId]) ids.add(route.id);
  return ids;
}

function reducedTo(build, ids) {
  const only = (routes) => Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
